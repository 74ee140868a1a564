package bd.haat.order.audit;

import static java.time.ZoneOffset.UTC;

import bd.haat.common.persistence.Shards;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLedgerRows implements LedgerRows {
    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient db;
    private final Shards shards;

    JdbcLedgerRows(JdbcClient db, Shards shards) {
        this.db = db;
        this.shards = shards;
    }

    @Override
    public Optional<Explained> order(UUID orderId) {
        return db.sql("select number, state, total_minor from orders where id = :id")
                .param("id", orderId)
                .query((row, _) -> new Explained(
                        orderId,
                        row.getString("number"),
                        row.getString("state"),
                        row.getLong("total_minor"),
                        balances(orderId)))
                .optional();
    }

    private List<Balance> balances(UUID orderId) {
        return db.sql("""
            select account, seller_id, sum(amount_minor) as balance from ledger_entries
            where order_id = :order group by account, seller_id order by account, seller_id\
            """)
                .param("order", orderId)
                .query((row, _) -> new Balance(row.getString("account"), seller(row), row.getLong("balance")))
                .list();
    }

    @Override
    public List<Entry> entries(UUID orderId, Position after, int limit) {
        return db.sql("""
            select * from ledger_entries where order_id = :order
              and (cast(:at as timestamptz) is null or (at, transaction_id, account, seller_id) > (:at, :id, :account, :seller))
            order by at, transaction_id, account, seller_id limit :limit\
            """)
                .param("order", orderId)
                .param("at", after == null ? null : after.at().atOffset(UTC))
                .param("id", after == null ? NOBODY : after.transactionId())
                .param("account", after == null ? "" : after.account())
                .param("seller", after == null || after.sellerId() == null ? NOBODY : after.sellerId())
                .param("limit", limit)
                .query((row, _) -> new Entry(
                        row.getObject("transaction_id", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        row.getString("what"),
                        row.getString("account"),
                        seller(row),
                        row.getLong("amount_minor")))
                .list();
    }

    @Override
    public List<Day> days(Instant from, Instant to, LastDay after, int limit) {
        return shards.page(
                limit,
                Comparator.comparing(Day::day).thenComparing(Day::account),
                JdbcLedgerRows::together,
                () -> db.sql("""
            select day, account, debit, credit from (
              select cast(at at time zone 'Asia/Dhaka' as date) as day, account,
                coalesce(sum(amount_minor) filter (where amount_minor > 0), 0) as debit,
                coalesce(-sum(amount_minor) filter (where amount_minor < 0), 0) as credit
              from ledger_entries where at >= :from and at < :to group by 1, 2) d
            where cast(:day as date) is null or (day, account) > (:day, :account)
            order by day, account limit :limit\
            """)
                        .param("from", from.atOffset(UTC))
                        .param("to", to.atOffset(UTC))
                        .param("day", after == null ? null : after.day())
                        .param("account", after == null ? "" : after.account())
                        .param("limit", limit)
                        .query((row, _) -> new Day(
                                row.getObject("day", LocalDate.class),
                                row.getString("account"),
                                row.getLong("debit"),
                                row.getLong("credit")))
                        .list());
    }

    private static Day together(Day one, Day other) {
        return new Day(
                one.day(),
                one.account(),
                one.debitMinor() + other.debitMinor(),
                one.creditMinor() + other.creditMinor());
    }

    @Override
    public long imbalance(Instant since) {
        return shards.sum(() -> db.sql("""
            select coalesce(sum(abs(balance)), 0) from (
              select sum(amount_minor) as balance from ledger_entries where at >= :since
              group by transaction_id having sum(amount_minor) <> 0) t\
            """)
                .param("since", since.atOffset(UTC))
                .query(Long.class)
                .single());
    }

    private static UUID seller(ResultSet row) throws SQLException {
        var seller = row.getObject("seller_id", UUID.class);
        return NOBODY.equals(seller) ? null : seller;
    }
}
