package bd.haat.order.ledger;

import static java.time.ZoneOffset.UTC;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
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

    @Override
    public void add(String what, UUID source, UUID orderId, Instant at, List<Posting> postings) {
        var moving =
                postings.stream().filter(posting -> posting.amountMinor() != 0).toList();
        if (moving.isEmpty()) return;
        var id = UUID.nameUUIDFromBytes((what + ':' + source).getBytes(StandardCharsets.US_ASCII));
        db.sql("""
            insert into ledger_entries (transaction_id, account, seller_id, order_id, what, amount_minor, currency, at)
            select :id, p.account, p."sellerId", :order, :what, sum(p."amountMinor"), 'BDT', :at
            from jsonb_to_recordset(cast(:postings as jsonb)) as p(account text, "sellerId" uuid, "amountMinor" bigint)
            group by p.account, p."sellerId" having sum(p."amountMinor") <> 0
            on conflict do nothing\
            """)
                .param("id", id)
                .param("order", orderId)
                .param("what", what)
                .param("at", at.atOffset(UTC))
                .param("postings", json.writeValueAsString(moving))
                .update();
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
}
