package bd.haat.order.statement;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.order.Sales;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

class StatementTest extends Sales {
    private static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");
    private static final YearMonth MONTH = YearMonth.of(2026, 2);

    private List<UUID> orders;

    @BeforeEach
    void entries() {
        shop(seller, owner, 1);
        orders = orders(4);
        sale(0, "2026-01-31T23:59:59.999999", 100_000);
        sale(1, "2026-02-01T00:00:00", 65_000);
        sale(2, "2026-02-14T12:00:00", 10_007);
        entry(1, "2026-02-20T09:00:00", "payout", -50_000, "PAYOUT");
        entry(2, "2026-02-28T23:59:59.999999", "concession", -3, "CUSTOMER");
        sale(3, "2026-03-01T00:00:00", 7_000);
    }

    @Test
    void openingEntriesAndClosingAddUpOnEveryPage() {
        for (int limit : List.of(1, 2, 3, 100)) {
            var entries = new ArrayList<JsonNode>();
            JsonNode page = null;
            var cursor = "";
            do {
                page = read(path(MONTH) + "?limit=" + limit + "&cursor=" + cursor, tokens.seller(owner));
                page.get("items").forEach(entries::add);
                cursor = page.get("nextCursor").asString("");
            } while (!cursor.isEmpty());
            long opening = page.at("/opening/amount").asLong();
            long balance = opening;
            for (var entry : entries) {
                balance += entry.at("/amount/amount").asLong();
                assertThat(entry.at("/balance/amount").asLong()).isEqualTo(balance);
            }
            assertThat(entries).hasSize(4);
            assertThat(opening).isEqualTo(94_250);
            assertThat(page.at("/closing/amount").asLong()).isEqualTo(balance);
            assertThat(balance).isEqualTo(94_250 + 61_263 + 9_432 - 50_000 - 3);
        }
        var first = read(path(MONTH) + "?lang=en", tokens.admin()).at("/items/0");
        assertThat(first.at("/gross/amount").asLong()).isEqualTo(65_000);
        assertThat(first.at("/commission/amount").asLong()).isEqualTo(3_250);
        assertThat(first.at("/vat/amount").asLong()).isEqualTo(487);
        assertThat(first.get("text").asString()).isEqualTo("Sale, less commission and its VAT");
        assertThat(first.get("orderNumber").asString()).startsWith("HT-");
        assertThat(read(path(MONTH.plusMonths(1)) + "?lang=bn", tokens.seller(owner))
                        .at("/items/0/text")
                        .asString())
                .isEqualTo("বিক্রি, কমিশন ও তার ভ্যাট বাদে");
        assertThat(read(path(MONTH.plusMonths(1)), tokens.seller(owner))
                        .at("/opening/amount")
                        .asLong())
                .isEqualTo(114_942);
    }

    @Test
    void theFileSaysTheSame() {
        var answer = get(path(MONTH) + "/csv", tokens.seller(owner));
        answer.expectStatus().isOk();
        var lines = new String(answer.expectBody().returnResult().getResponseBody(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(lines.getFirst()).isEqualTo("at,what,orderNumber,gross,commission,vat,amount,balance");
        assertThat(lines.get(1)).isEqualTo("2026-01-31T18:00:00Z,opening,,,,,,942.50");
        assertThat(lines.get(2)).endsWith(",650.00,32.50,4.87,612.63,1555.13");
        assertThat(lines.get(4)).contains(",payout,").endsWith(",-500.00,1149.45");
        assertThat(lines.getLast()).isEqualTo("2026-02-28T18:00:00Z,closing,,,,,,1149.42");
        assertThat(lines).hasSize(7);
    }

    @Test
    void aLongMonthIsWrittenPageByPage() {
        for (int i = 0; i < 1_203; i++) entry(1, "2026-02-21T09:00:00", "payout", -1, "PAYOUT");
        var lines = new String(
                        get(path(MONTH) + "/csv", tokens.admin())
                                .expectBody()
                                .returnResult()
                                .getResponseBody(),
                        StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(lines).hasSize(1_210);
        assertThat(lines.getLast()).endsWith(",1137.39");
    }

    @Test
    void onlyTheOwnerAndAdminsRead() {
        for (var file : List.of("", "/csv")) {
            get(path(MONTH) + file, tokens.seller(UUID.randomUUID()))
                    .expectStatus()
                    .isNotFound();
            get(path(MONTH) + file, bearer()).expectStatus().isForbidden();
            get(path(MONTH) + file, null).expectStatus().isUnauthorized();
            get("/api/v1/seller/statements/" + UUID.randomUUID() + "/2026-02" + file, tokens.admin())
                    .expectStatus()
                    .isNotFound();
            for (var month : List.of("2026-13", "2019-12", "2999-01", "02-2026", "+999999999-12", "%E0%A7%A8"))
                get("/api/v1/seller/statements/" + seller + "/" + month + file, tokens.seller(owner))
                        .expectStatus()
                        .isBadRequest();
        }
        get(path(MONTH) + "?cursor=x", tokens.seller(owner)).expectStatus().isBadRequest();
        var cursor = read(path(MONTH) + "?limit=1", tokens.seller(owner))
                .get("nextCursor")
                .asString();
        get(path(MONTH.plusMonths(1)) + "?cursor=" + cursor, tokens.seller(owner))
                .expectStatus()
                .isBadRequest();
    }

    private JsonNode read(String path, String bearer) {
        ResponseSpec answer = get(path, bearer);
        answer.expectStatus().isOk();
        return body(answer);
    }

    private String path(YearMonth month) {
        return "/api/v1/seller/statements/" + seller + "/" + month;
    }

    private void sale(int order, String at, long gross) {
        long commission = gross * 5 / 100;
        long vat = commission * 15 / 100;
        book(
                order,
                at,
                "settlement",
                List.of(
                        "('ESCROW'," + gross + ")",
                        "('COMMISSION'," + -commission + ")",
                        "('VAT'," + -vat + ")",
                        "('SELLER'," + -(gross - commission - vat) + ")"));
    }

    private void entry(int order, String at, String what, long amount, String other) {
        book(order, at, what, List.of("('SELLER'," + -amount + ")", "('" + other + "'," + amount + ")"));
    }

    private void book(int order, String at, String what, List<String> postings) {
        db.sql("""
            insert into ledger_entries select t, a, s, o, w, m, 'BDT', at from (select gen_random_uuid() as t,
              cast(? as uuid) as s, cast(? as uuid) as o, ? as w, cast(? as timestamptz) as at) x,
            (values %s) as v (a, m)\
            """.formatted(String.join(",", postings)))
                .params(
                        seller,
                        orders.get(order),
                        what,
                        ZonedDateTime.of(LocalDateTime.parse(at), DHAKA).toOffsetDateTime())
                .update();
    }
}
