package bd.haat.order.audit;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.order.Neighbours;
import bd.haat.order.Sales;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LedgerTest extends Sales {
    private static final String TRIAL = "/api/v1/admin/ledger/trial-balance";

    @Test
    void anOrderIsExplainedByItsEntries() {
        var order = due(12_345).getFirst();
        var path = "/api/v1/admin/ledger/orders/" + order;
        var explained = admin(path + "?lang=en");
        assertThat(explained.at("/sum/amount").asLong()).isZero();
        assertThat(explained.get("orderNumber").asString()).startsWith("HT-");
        assertThat(explained.get("balances")).hasSize(2);
        assertThat(explained.at("/items/0/text").asString()).isEqualTo("Sale, less commission and its VAT");
        assertThat(explained.at("/items/0/debit/amount").asLong()).isEqualTo(12_345);
        assertThat(explained.at("/items/1/credit/amount").asLong()).isEqualTo(12_345);
        var first = admin(path + "?limit=1");
        var second = admin(path + "?limit=1&cursor=" + first.get("nextCursor").asString());
        assertThat(second.at("/items/0/account").asString()).isEqualTo("SELLER");
        assertThat(second.get("nextCursor").isNull()).isTrue();

        var unpaid = admin("/api/v1/admin/ledger/orders/" + confirmed(Neighbours.HONEY, 1));
        assertThat(unpaid.get("items")).isEmpty();
        get("/api/v1/admin/ledger/orders/" + UUID.randomUUID(), tokens.admin())
                .expectStatus()
                .isNotFound();
        get(path, bearer()).expectStatus().isForbidden();
        get(path, tokens.seller(owner)).expectStatus().isForbidden();
    }

    @Test
    void everyDayBalances() {
        due(1_000, 2_000);
        var today = LocalDate.now(ZoneId.of("Asia/Dhaka"));
        var range = TRIAL + "?from=" + today.minusDays(365) + "&to=" + today;
        var rows = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = admin(range + "&limit=2&cursor=" + cursor);
            page.get("items").forEach(rows::add);
            cursor = page.get("nextCursor").asString("");
        } while (!cursor.isEmpty());
        assertThat(rows.stream().map(row -> row.get("day").asString()).distinct())
                .allSatisfy(day -> assertThat(rows.stream()
                                .filter(row -> row.get("day").asString().equals(day))
                                .mapToLong(row -> row.at("/balance/amount").asLong())
                                .sum())
                        .as(day)
                        .isZero());
        assertThat(rows.stream()
                        .filter(row -> row.get("account").asString().equals("SELLER"))
                        .mapToLong(row -> row.at("/balance/amount").asLong())
                        .sum())
                .isEqualTo(db.sql(
                                "select sum(amount_minor) from ledger_entries where account = 'SELLER' and at > now() - interval '365 days'")
                        .query(Long.class)
                        .single());
        for (var bad : new String[] {
            "",
            "?from=2026-01-02&to=2026-01-01",
            "?from=2025-01-01&to=2026-01-02",
            "?from=yesterday&to=2026-01-02",
            "?from=+900000000-01-01&to=+900000000-01-02",
            "?from=2026-01-01&to=2026-01-02&limit=0",
            "?from=2026-01-01&to=2026-01-02&cursor=x"
        }) get(TRIAL + bad, tokens.admin()).expectStatus().isBadRequest();
        get(range, tokens.seller(owner)).expectStatus().isForbidden();
    }
}
