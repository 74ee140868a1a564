package bd.haat.order.ledger;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The ledger in PostgreSQL, where a deferred constraint refuses what does not balance and a trigger every later change. */
@Repository
class JdbcEntries implements Entries {
    private final JdbcClient db;
    private final JsonMapper json;

    JdbcEntries(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    private record Row(
            UUID id, String what, UUID orderId, Instant at, Account account, UUID sellerId, long amountMinor) {}

    /**
     * In one statement; sellers in order, because sellers' dues are locked by it. What is there already stays as it is, even if it would be
     * booked otherwise now.
     */
    @Override
    public void add(List<Transaction> transactions) {
        var rows = transactions.stream()
                .flatMap(one -> one.postings().stream()
                        .filter(posting -> posting.amountMinor() != 0)
                        .map(posting -> new Row(
                                one.id(),
                                one.what(),
                                one.orderId(),
                                one.at(),
                                posting.account(),
                                posting.sellerId(),
                                posting.amountMinor())))
                .toList();
        if (rows.isEmpty()) return;
        db.sql("""
            insert into ledger_entries (transaction_id, account, seller_id, order_id, what, amount_minor, currency, at)
            select p.id, p.account, p."sellerId", p."orderId", p.what, sum(p."amountMinor"), 'BDT', p.at
            from jsonb_to_recordset(cast(:rows as jsonb)) as p(id uuid, what text, "orderId" uuid, at timestamptz, account text,
              "sellerId" uuid, "amountMinor" bigint)
            where not exists (select from ledger_entries e where e.transaction_id = p.id)
            group by p.id, p.what, p."orderId", p.at, p.account, p."sellerId" having sum(p."amountMinor") <> 0
            order by p."sellerId", p."orderId"
            on conflict do nothing\
            """).param("rows", json.writeValueAsString(rows)).update();
    }

    @Override
    public Map<UUID, Long> balances(UUID orderId, Account account) {
        var balances = new LinkedHashMap<UUID, Long>();
        db.sql("""
            select seller_id, sum(amount_minor) as balance from ledger_entries
            where order_id = :order and account = :account group by seller_id order by seller_id\
            """).param("order", orderId).param("account", account.name()).query(row -> {
            balances.put(row.getObject("seller_id", UUID.class), row.getLong("balance"));
        });
        return balances;
    }

    @Override
    public Map<UUID, Map<Account, Long>> settled(UUID orderId) {
        var settled = new LinkedHashMap<UUID, Map<Account, Long>>();
        db.sql("""
            select seller_id, account, -sum(amount_minor) as amount from ledger_entries
            where order_id = :order and what in ('settlement', 'concession') and account in ('SELLER', 'COMMISSION', 'VAT')
            group by seller_id, account order by seller_id\
            """).param("order", orderId).query(row -> {
            settled.computeIfAbsent(row.getObject("seller_id", UUID.class), _ -> new EnumMap<>(Account.class))
                    .put(Account.valueOf(row.getString("account")), row.getLong("amount"));
        });
        return settled;
    }
}
