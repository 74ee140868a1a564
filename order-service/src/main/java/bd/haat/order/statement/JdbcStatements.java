package bd.haat.order.statement;

import static java.time.ZoneOffset.UTC;

import bd.haat.common.persistence.Ids;
import bd.haat.common.persistence.Shards;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads index {@code ledger_statement}. */
@Repository
class JdbcStatements implements Statements {
    private final JdbcClient db;
    private final Shards shards;

    JdbcStatements(JdbcClient db, Shards shards) {
        this.db = db;
        this.shards = shards;
    }

    @Override
    public long balance(UUID sellerId, Instant before) {
        return shards.sum(() -> db.sql("""
            select coalesce(-sum(amount_minor), 0) from ledger_entries
            where seller_id = :seller and account = 'SELLER' and at < :before\
            """)
                .param("seller", sellerId)
                .param("before", before.atOffset(UTC))
                .query(Long.class)
                .single());
    }

    @Override
    public List<Line> lines(UUID sellerId, Month month, Place after, int limit) {
        return shards.page(
                limit,
                Comparator.comparing(Line::at).thenComparing(Line::id, Ids.ORDER),
                () -> db.sql("""
            select e.transaction_id, e.at, e.what, e.order_id, o.number, -e.amount_minor as amount,
              coalesce(sum(x.amount_minor) filter (where x.account = 'ESCROW' and e.what = 'settlement'), 0) as gross,
              coalesce(-sum(x.amount_minor) filter (where x.account = 'COMMISSION'), 0) as commission,
              coalesce(-sum(x.amount_minor) filter (where x.account = 'VAT'), 0) as vat
            from ledger_entries e join orders o on o.id = e.order_id
              join ledger_entries x on x.transaction_id = e.transaction_id and x.seller_id = e.seller_id
            where e.seller_id = :seller and e.account = 'SELLER' and e.at >= :begin and e.at < :end
              and (e.at, e.transaction_id) > (:at, :id)
            group by e.transaction_id, e.at, e.what, e.order_id, o.number, e.amount_minor
            order by e.at, e.transaction_id limit :limit\
            """)
                        .param("seller", sellerId)
                        .param("begin", month.begin().atOffset(UTC))
                        .param("end", month.end().atOffset(UTC))
                        .param("at", (after == null ? month.begin() : after.at()).atOffset(UTC))
                        .param("id", after == null ? new UUID(0, 0) : after.id())
                        .param("limit", limit)
                        .query((row, _) -> read(row))
                        .list());
    }

    private static Line read(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("transaction_id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("what"),
                row.getObject("order_id", UUID.class),
                row.getString("number"),
                row.getLong("gross"),
                row.getLong("commission"),
                row.getLong("vat"),
                row.getLong("amount"));
    }
}
