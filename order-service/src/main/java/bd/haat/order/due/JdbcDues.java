package bd.haat.order.due;

import static java.time.ZoneOffset.UTC;

import bd.haat.common.persistence.Ids;
import bd.haat.common.persistence.Shards;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The dues that the ledger's inserts keep; a row is there only while something is open. */
@Repository
class JdbcDues implements Dues {
    private static final String HELD = """
        exists (select from payout_holds h where h.order_id = d.order_id and h.seller_id = d.seller_id and h.released_at is null)
        """;
    private static final String REACHABLE = """
        exists (select from payout_destinations t
          where t.seller_id = d.seller_id and t.valid_from <= :now and t.withdrawn_at is null)
        """;

    private final JdbcClient db;
    private final Shards shards;

    JdbcDues(JdbcClient db, Shards shards) {
        this.db = db;
        this.shards = shards;
    }

    @Override
    public List<UUID> payable(Instant now, int limit) {
        return db.sql(
                        "select d.seller_id from seller_dues d where not " + HELD + " and " + REACHABLE
                                + " group by d.seller_id having sum(d.amount_minor) > 0 order by min(d.since), d.seller_id limit :limit")
                .param("now", now.atOffset(UTC))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    @Override
    public Map<UUID, Long> claim(UUID sellerId) {
        var claimed = new LinkedHashMap<UUID, Long>();
        db.sql("select d.order_id, d.amount_minor from seller_dues d where d.seller_id = :seller and not " + HELD
                        + " order by d.order_id for update of d skip locked")
                .param("seller", sellerId)
                .query(row -> {
                    claimed.put(row.getObject("order_id", UUID.class), row.getLong("amount_minor"));
                });
        return claimed;
    }

    @Override
    public List<Due> list(Instant now, UUID after, int limit) {
        return shards.page(
                limit,
                Comparator.comparing(Due::sellerId, Ids.ORDER),
                JdbcDues::together,
                () -> db.sql("""
            select d.seller_id, coalesce(sum(d.amount_minor) filter (where not d.held), 0) as due,
              coalesce(sum(d.amount_minor) filter (where d.held), 0) as held, count(*) as orders, min(d.since) as since,
            """ + REACHABLE + " as reachable from (select d.*, " + HELD + """
             as held from seller_dues d where cast(:after as uuid) is null or d.seller_id > :after) d
            group by d.seller_id order by d.seller_id limit :limit\
            """)
                        .param("now", now.atOffset(UTC))
                        .param("after", after)
                        .param("limit", limit)
                        .query((row, _) -> new Due(
                                row.getObject("seller_id", UUID.class),
                                row.getLong("due"),
                                row.getLong("held"),
                                row.getInt("orders"),
                                row.getTimestamp("since").toInstant(),
                                row.getBoolean("reachable")))
                        .list());
    }

    /** What one seller is owed in two databases. */
    private static Due together(Due one, Due other) {
        return new Due(
                one.sellerId(),
                one.dueMinor() + other.dueMinor(),
                one.heldMinor() + other.heldMinor(),
                one.orders() + other.orders(),
                one.since().isBefore(other.since()) ? one.since() : other.since(),
                one.reachable() && other.reachable());
    }

    @Override
    public long totalMinor() {
        return shards.sum(() -> db.sql("select coalesce(sum(amount_minor), 0) from seller_dues where amount_minor > 0")
                .query(Long.class)
                .single());
    }

    @Override
    public long waitingSince(Instant before) {
        return shards.sum(() -> db.sql(
                        "select count(*) from seller_dues d where d.amount_minor > 0 and d.since < :before and not "
                                + HELD)
                .param("before", before.atOffset(UTC))
                .query(Long.class)
                .single());
    }
}
