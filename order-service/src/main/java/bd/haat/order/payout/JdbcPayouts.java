package bd.haat.order.payout;

import static java.time.ZoneOffset.UTC;

import bd.haat.common.persistence.Ids;
import bd.haat.common.persistence.Shards;
import bd.haat.order.destination.Destination;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcPayouts implements Payouts {
    private static final String SELECT = """
        select p.*, (select count(*) from payout_items i where i.payout_id = p.id and i.withdrawn_at is null) as orders
        from payouts p where
        """;

    private final JdbcClient db;
    private final Shards shards;
    private final JsonMapper json;
    private final Clock clock;

    JdbcPayouts(JdbcClient db, Shards shards, JsonMapper json, Clock clock) {
        this.db = db;
        this.shards = shards;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void add(Payout payout, Map<UUID, Long> items) {
        db.sql("""
            with added as (
              insert into payouts (id, batch_id, seller_id, status, amount_minor, currency, destination, created_at, changed_at)
              values (:id, :batch, :seller, :status, :amount, 'BDT', cast(:destination as jsonb), :now, :now) returning id)
            insert into payout_items (payout_id, order_id, amount_minor)
            select added.id, cast(i.key as uuid), cast(i.value as bigint) from added, jsonb_each_text(cast(:items as jsonb)) i\
            """)
                .param("id", payout.id())
                .param("batch", payout.batchId())
                .param("seller", payout.sellerId())
                .param("status", payout.status().name())
                .param("amount", payout.amountMinor())
                .param("destination", json.writeValueAsString(payout.destination()))
                .param("now", payout.createdAt().atOffset(UTC))
                .param("items", json.writeValueAsString(items))
                .update();
    }

    @Override
    public Optional<Payout> find(UUID payoutId) {
        return db.sql(SELECT + "p.id = :id")
                .param("id", payoutId)
                .query((row, _) -> read(row))
                .optional();
    }

    @Override
    public Map<UUID, Long> items(UUID payoutId) {
        var items = new LinkedHashMap<UUID, Long>();
        db.sql("select order_id, amount_minor from payout_items where payout_id = :id and withdrawn_at is null"
                        + " order by order_id")
                .param("id", payoutId)
                .query(row -> {
                    items.put(row.getObject("order_id", UUID.class), row.getLong("amount_minor"));
                });
        return items;
    }

    @Override
    public Map<UUID, List<UUID>> held(UUID batchId) {
        var held = new LinkedHashMap<UUID, List<UUID>>();
        db.sql("""
            select i.payout_id, i.order_id from payouts p join payout_items i on i.payout_id = p.id
            where p.batch_id = :batch and p.status not in ('PAID', 'FAILED') and i.withdrawn_at is null
              and exists (select from payout_holds h
                where h.order_id = i.order_id and h.seller_id = p.seller_id and h.released_at is null)
            order by i.payout_id, i.order_id\
            """).param("batch", batchId).query(row -> {
            held.computeIfAbsent(row.getObject("payout_id", UUID.class), _ -> new ArrayList<>())
                    .add(row.getObject("order_id", UUID.class));
        });
        return held;
    }

    @Override
    public void withdraw(UUID payoutId, Collection<UUID> orderIds) {
        db.sql("""
            with gone as (
              update payout_items set withdrawn_at = :now
              where payout_id = :id and order_id = any(:orders) and withdrawn_at is null returning amount_minor)
            update payouts set changed_at = :now,
              amount_minor = greatest(0, amount_minor - (select coalesce(sum(gone.amount_minor), 0) from gone))
            where id = :id\
            """)
                .param("id", payoutId)
                .param("orders", orderIds.toArray(UUID[]::new))
                .param("now", clock.instant().atOffset(UTC))
                .update();
    }

    @Override
    public void paid(UUID payoutId, String reference) {
        ended(payoutId, PayoutStatus.PAID, reference, null);
    }

    @Override
    public void failed(UUID payoutId, String reason) {
        ended(payoutId, PayoutStatus.FAILED, null, reason);
    }

    private void ended(UUID payoutId, PayoutStatus how, String reference, String failure) {
        db.sql("update payouts set status = :how, reference = :reference, failure = :failure, changed_at = :now"
                        + " where id = :id")
                .param("id", payoutId)
                .param("how", how.name())
                .param("reference", reference)
                .param("failure", failure)
                .param("now", clock.instant().atOffset(UTC))
                .update();
    }

    @Override
    public List<Payout> ofBatch(UUID batchId, UUID after, int limit) {
        return db.sql(SELECT + """
            p.batch_id = :batch and (cast(:after as uuid) is null or p.id > :after) order by p.id limit :limit\
            """)
                .param("batch", batchId)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    @Override
    public List<Payout> ofOwner(UUID ownerId, UUID after, int limit) {
        return shards.page(
                limit,
                Comparator.comparing(Payout::id, Ids.ORDER).reversed(),
                () -> db.sql(SELECT + """
            p.seller_id in (select id from sellers where owner_id = :owner)
              and (cast(:after as uuid) is null or p.id < :after) order by p.id desc limit :limit\
            """)
                        .param("owner", ownerId)
                        .param("after", after)
                        .param("limit", limit)
                        .query((row, _) -> read(row))
                        .list());
    }

    private Payout read(ResultSet row) throws SQLException {
        return new Payout(
                row.getObject("id", UUID.class),
                row.getObject("batch_id", UUID.class),
                row.getObject("seller_id", UUID.class),
                PayoutStatus.valueOf(row.getString("status")),
                row.getLong("amount_minor"),
                json.readValue(row.getString("destination"), Destination.class),
                row.getInt("orders"),
                row.getString("reference"),
                row.getString("failure"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }
}
