package bd.haat.order.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.order.Neighbours;
import bd.haat.order.Sales;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class RemittanceTest extends Sales {
    private static final String PATH = "/api/v1/admin/remittances";
    private final String reference = UUID.randomUUID().toString();

    private final CourierCash courierCash;

    @Autowired
    RemittanceTest(CourierCash courierCash) {
        this.courierCash = courierCash;
    }

    @BeforeEach
    void shop() {
        db.sql("""
            insert into sellers (id, owner_id, shop_name, status, version) values (?, ?, '{"en":"Karim"}', 'ACTIVE', 0)
            on conflict (id) do update set owner_id = excluded.owner_id\
            """).params(Neighbours.KARIM, owner).update();
    }

    @Test
    void cashGoesFromTheCourierToUsAndTheRestToTheSeller() {
        var order = delivered("P-" + reference);
        assertThat(ledger(order, "COURIER")).isEqualTo(71_000);
        assertThat(ledger(order, "CASH")).isZero();
        awaitStatus(order, "COMPLETED");
        assertThat(ledger(order, "SELLER"))
                .as("law pays the seller, remitted or not")
                .isEqualTo(-(71_000 - 3_250 - 487));
        assertThat(outstanding("PATHAO", order)).isEqualTo(71_000);

        var partly = body("PATHAO", "1-" + reference, line("P-" + reference, 30_000, 8_000));
        var first = act(PATH, partly, 201);
        assertThat(first.get("differing").asInt()).isEqualTo(1);
        assertThat(act(PATH, partly, 200).get("id").asString())
                .isEqualTo(first.get("id").asString());
        act(PATH, body("PATHAO", "1-" + reference, line("P-" + reference, 30_001, 8_000)), 409);
        assertThat(outstanding("PATHAO", order)).isEqualTo(33_000);
        act(PATH, body("PATHAO", "2-" + reference, line("P-" + reference, 33_000, 0)), 201);
        var again = act(PATH, body("PATHAO", "3-" + reference, line("P-" + reference, 33_000, 0)), 201);
        var line = admin(PATH + "/" + again.get("id").asString() + "/lines?outcome=SETTLED_BEFORE")
                .at("/items/0");
        assertThat(line.at("/difference/amount").asLong()).isEqualTo(33_000);
        assertThat(line.get("consignment").asString()).isEqualTo("P-" + reference);

        assertThat(ledger(order, "COURIER")).isZero();
        assertThat(ledger(order, "BANK")).isEqualTo(63_000);
        assertThat(ledger(order, "SELLER")).isEqualTo(-(71_000 - 3_250 - 487 - 8_000));
        assertThat(outstanding("PATHAO", order)).isZero();
        duesAreThoseOfTheLedger();
    }

    @Test
    void aFileOfTheCouriersIsTakenWithItsDifferences() {
        var order = delivered("S-" + reference);
        var text = "\uFEFFconsignment,charge,amount\r\nS-" + reference + ",৮০,630.00\r\nS-nobody,,10.5\r\n";
        var taken = file("STEADFAST", text);
        taken.expectStatus().isCreated();
        var remittance = body(taken);
        assertThat(remittance.at("/total/amount").asLong()).isEqualTo(64_050);
        assertThat(remittance.at("/booked/amount").asLong()).isEqualTo(71_000);
        assertThat(remittance.get("differing").asInt()).isEqualTo(1);
        file("STEADFAST", text).expectStatus().isOk();
        assertThat(ledger(order, "BANK")).isEqualTo(63_000);
        var id = remittance.get("id").asString();
        var page = admin(PATH + "/" + id + "/lines?limit=1");
        assertThat(page.at("/items/0/outcome").asString()).isEqualTo("MATCHED");
        assertThat(admin(PATH + "/" + id + "/lines?cursor="
                                + page.get("nextCursor").asString())
                        .at("/items/0/outcome")
                        .asString())
                .isEqualTo("UNKNOWN");
        assertThat(admin(PATH + "?courier=STEADFAST").at("/items/0/id").asString())
                .isEqualTo(id);
    }

    @Test
    void theSameMoneyPostedByManyAtOnceIsBookedOnce() throws Exception {
        var order = delivered("R-" + reference);
        var works = IntStream.range(0, 12)
                .<Callable<Integer>>mapToObj(i -> () -> post(
                                PATH,
                                tokens.admin(),
                                body("REDX", (i % 4) + "-" + reference, line("R-" + reference, 71_000, 0)))
                        .returnResult()
                        .getStatus()
                        .value())
                .toList();
        try (var pool = Executors.newFixedThreadPool(12)) {
            for (var done : pool.invokeAll(works)) assertThat(done.get()).isIn(200, 201);
        }
        assertThat(ledger(order, "BANK")).isEqualTo(71_000);
        assertThat(ledger(order, "COURIER")).isZero();
        assertThat(db.sql("select count(*) from remittances where reference like ?")
                        .params("%-" + reference)
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void whatCannotBeIsRefused() {
        var good = body("PATHAO", reference, line("X", 100, 0));
        for (var bad : List.of(
                "{}",
                "nonsense",
                good.replace("PATHAO", "pathao"),
                good.replace("\"receivedAt\":\"2026-11-01", "\"receivedAt\":\"2999-11-01"),
                body("PATHAO", reference, line("X", -1, 0)),
                body("PATHAO", reference, line("X", 0, 0)),
                body("PATHAO", reference, line("X", 1, -1)),
                body("PATHAO", reference, line("=X", 1, 0)),
                body("PATHAO", reference, line("X", 100_000_000_001L, 0)),
                good.replace("BDT", "USD"),
                good.replace("\"amount\":100", "\"amount\":100.5"),
                body("PATHAO", reference, ""),
                body(
                        "PATHAO",
                        reference,
                        IntStream.rangeClosed(0, 2_000)
                                .mapToObj(_ -> line("X", 1, 0))
                                .collect(Collectors.joining(","))))) act(PATH, bad, 400);
        act(PATH, good.replace("\"total\":{\"amount\":100", "\"total\":{\"amount\":99"), 422);
        for (var bad : List.of(
                "",
                "a,b\r\n1,2\r\n",
                "consignment,amount\r\n",
                "consignment,amount\r\nX\r\n",
                "consignment,amount\r\nX,1.005\r\n",
                "consignment,amount\r\nX,-1\r\n",
                "consignment,amount\r\nX,1e9\r\n",
                "consignment,amount\r\nX,\r\n",
                "consignment,amount\r\n\"X,1\r\n",
                "consignment,amount,amount\r\nX,1,1\r\n",
                "consignment,amount\r\n" + "X,1\r\n".repeat(2_001)))
            file("PATHAO", bad).expectStatus().isBadRequest();
        post(PATH, tokens.seller(owner), good).expectStatus().isForbidden();
        get(PATH + "/" + UUID.randomUUID(), tokens.admin()).expectStatus().isNotFound();
        get(PATH + "/" + UUID.randomUUID() + "/lines", tokens.admin())
                .expectStatus()
                .isNotFound();
        assertThat(db.sql("select count(*) from remittances where reference = ?")
                        .params(reference)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** A cash order that a courier has delivered. */
    private UUID delivered(String consignment) {
        var order = confirmed(Neighbours.HONEY, 1);
        var shipment = order(order).at("/shipments/0");
        var id = shipment.get("id").asString();
        var courier = consignment.startsWith("P") ? "PATHAO" : consignment.startsWith("S") ? "STEADFAST" : "REDX";
        courierCash.carries(order, UUID.fromString(id), Neighbours.KARIM, "ECOURIER", "old-" + consignment);
        courierCash.carries(order, UUID.fromString(id), Neighbours.KARIM, courier, consignment);
        for (var step : List.of("accept", "hand-over"))
            http.post()
                    .uri("/api/v1/seller/orders/" + id + "/" + step)
                    .header("Authorization", tokens.seller(owner))
                    .exchange()
                    .expectStatus()
                    .isOk();
        post(
                        "/api/v1/seller/orders/" + id + "/deliver",
                        tokens.seller(owner),
                        "{\"code\":\"%s\"}"
                                .formatted(shipment.get("deliveryCode").asString()))
                .expectStatus()
                .isOk();
        return order;
    }

    private long outstanding(String courier, UUID order) {
        return admin(PATH + "/outstanding?limit=100&courier=" + courier)
                .get("items")
                .valueStream()
                .filter(one -> one.get("orderId").asString().equals(order.toString()))
                .mapToLong(one -> one.at("/open/amount").asLong())
                .sum();
    }

    private ResponseSpec file(String courier, String text) {
        return http.post()
                .uri(PATH + "?courier=" + courier + "&reference=" + reference + "&receivedAt=2026-11-01T00:00:00Z")
                .header("Authorization", tokens.admin())
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(text.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private static String body(String courier, String reference, String lines) {
        long total = Pattern.compile("\"amount\":\\{\"amount\":(-?\\d+)")
                .matcher(lines)
                .results()
                .mapToLong(match -> Long.parseLong(match.group(1)))
                .sum();
        return """
            {"courier":"%s","reference":"%s","receivedAt":"2026-11-01T00:00:00Z","total":{"amount":%d,"currency":"BDT"},"lines":[%s]}\
            """.formatted(courier, reference, total, lines);
    }

    private static String line(String consignment, long amount, long charge) {
        return """
            {"consignment":"%s","amount":{"amount":%d,"currency":"BDT"},"charge":{"amount":%d,"currency":"BDT"}}\
            """.formatted(consignment, amount, charge);
    }
}
