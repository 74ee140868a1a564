package bd.haat.order.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import bd.haat.order.Neighbours;
import bd.haat.order.OrderTest;
import bd.haat.order.PdfText;
import bd.haat.order.fulfilment.HandOver;
import bd.haat.order.fulfilment.Shipments;
import bd.haat.order.orders.Orders;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

class InvoiceTest extends OrderTest {
    private static long version = 100;

    private final UUID owner = UUID.randomUUID();

    private final Orders orders;
    private final Shipments shipments;
    private final HandOver handOver;
    private final CreditNotes creditNotes;
    private final TransactionOperations transaction;
    private final MeterRegistry meters;

    @Autowired
    InvoiceTest(
            Orders orders,
            Shipments shipments,
            HandOver handOver,
            CreditNotes creditNotes,
            TransactionOperations transaction,
            MeterRegistry meters) {
        this.orders = orders;
        this.shipments = shipments;
        this.handOver = handOver;
        this.creditNotes = creditNotes;
        this.transaction = transaction;
        this.meters = meters;
    }

    @BeforeEach
    void shopsAreKnown() {
        shop(Neighbours.KARIM, owner, ++version);
        shop(Neighbours.RAHIM, owner, ++version);
    }

    @Test
    void goodsLeaveWithTheirInvoice() {
        var id = confirmed(Neighbours.HONEY, 2);
        var shipment = order(id).at("/shipments/0/id").asString();
        step(shipment, "accept");
        assertThat(list(id)).isEmpty();
        get("/api/v1/seller/orders/" + shipment + "/invoice.pdf", tokens.seller(owner))
                .expectStatus()
                .isNotFound();

        step(shipment, "hand-over");
        step(shipment, "hand-over");
        var invoice = list(id).getFirst();
        assertThat(list(id)).hasSize(1);
        assertThat(invoice.get("number").asString()).matches("INV-20\\d\\d-(B-)?\\d{6}");
        assertThat(invoice.get("sellerName").asString()).isEqualTo("Karim Brothers Ltd");
        assertThat(invoice.get("sellerBin").asString()).isEqualTo("0040000000123");
        assertThat(amount(invoice, "total")).isEqualTo(136_000);
        assertThat(amount(invoice, "vat")).isEqualTo(17_739); // 136,000 × 15 / 115
        assertThat(sum(invoice, "total")).isEqualTo(136_000);
        assertThat(sum(invoice, "vat")).isEqualTo(17_739);

        var bangla = pdf(invoice.get("pdf").asString(), bearer()).text();
        assertThat(bangla)
                .contains("কর চালানপত্র", "মূসক-৬.৩", "Karim Brothers Ltd", "0040000000123", "নাসরিন", "+8801712345678")
                .contains("বাড়ি ১২, রোড ৭, ধানমন্ডি, ঢাকা", "House 7, Road 5", "জিনিস", "৳১,৩৬০.০০", "৳১৭৭.৩৯", "১৫%")
                .contains(
                        invoice.get("number").asString(),
                        invoice.get("orderNumber").asString());
        var english = pdf(invoice.get("pdf").asString() + "?lang=en", bearer()).text();
        assertThat(english)
                .contains("Tax invoice", "Mushak-6.3", "Dhanmondi, Dhaka", "Sreemangal, Moulvibazar", "Thing");
        assertThat(pdf("/api/v1/seller/orders/" + shipment + "/invoice.pdf?lang=en", tokens.seller(owner))
                        .text())
                .isEqualTo(english);
    }

    @Test
    void theFileIsKeptAndItsReaderToldThatItHasNotChanged() {
        var id = handedOver(Neighbours.HONEY, 1);
        var path = list(id).getFirst().get("pdf").asString();
        var fromStore = meters.counter("haat.invoices.served", "from", "store");
        await().atMost(SOON).untilAsserted(() -> {
            double before = fromStore.count();
            pdf(path, bearer());
            assertThat(fromStore.count()).isEqualTo(before + 1);
        });
        var first = get(path, bearer()).expectStatus().isOk().expectBody().returnResult();
        var second = get(path, bearer()).expectStatus().isOk().expectBody().returnResult();
        assertThat(second.getResponseBody()).isEqualTo(first.getResponseBody());
        var tag = first.getResponseHeaders().getETag();
        assertThat(tag).startsWith("W/\"");
        assertThat(first.getResponseHeaders().getCacheControl()).contains("private", "no-cache");
        get(path, bearer(), "If-None-Match", tag).expectStatus().isNotModified();
        get(path + "?lang=en", bearer(), "If-None-Match", tag).expectStatus().isOk();
        assertThat(meters.counter("haat.invoices.issued", "kind", "INVOICE").count())
                .isPositive();
    }

    @Test
    void nobodyElseReadsIt() {
        var id = handedOver(Neighbours.HONEY, 1);
        var invoice = list(id).getFirst();
        var shipment = invoice.get("shipmentId").asString();
        var number = invoice.get("id").asString();
        var stranger = tokens.shopper(UUID.randomUUID());
        var rival = tokens.seller(UUID.randomUUID());
        for (var path :
                List.of("/api/v1/orders/" + id + "/invoices", invoice.get("pdf").asString())) {
            get(path, stranger).expectStatus().isNotFound();
            get(path, null).expectStatus().isUnauthorized();
        }
        for (var file : List.of("invoice.pdf", "invoices", "invoices/" + number + ".pdf")) {
            get("/api/v1/seller/orders/" + shipment + "/" + file, rival)
                    .expectStatus()
                    .isNotFound();
            get("/api/v1/seller/orders/" + shipment + "/" + file, bearer())
                    .expectStatus()
                    .isForbidden();
        }
        var other = handedOver(Neighbours.HONEY, 1);
        get("/api/v1/orders/" + other + "/invoices/" + number + ".pdf", bearer())
                .expectStatus()
                .isNotFound();
        get("/api/v1/orders/" + id + "/invoices/nonsense.pdf", bearer())
                .expectStatus()
                .is4xxClientError();
        get("/api/v1/orders/" + id + "/invoices?limit=0", bearer())
                .expectStatus()
                .isBadRequest();
        get("/api/v1/orders/" + id + "/invoices?cursor=forged", bearer())
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void theInvoicesOfAnOrderAddUpToWhatTheShopperWasShown() {
        var id = placed("""
            {"addressId":"%s","paymentMethod":"COD","couponCode":"EID10","items":[{"variantId":"%s","quantity":1},\
            {"variantId":"%s","quantity":3},{"variantId":"%s","quantity":7}]}\
            """.formatted(Neighbours.ADDRESS, Neighbours.SAREE, Neighbours.PANJABI, Neighbours.HONEY));
        reserve(id);
        tell("marketing.events", "coupon.held.v1", id, "{\"orderId\":\"%s\",\"code\":\"EID10\"}".formatted(id));
        var order = awaitStatus(id, "CONFIRMED");
        for (var shipment : order.get("shipments")) leave(shipment.get("id").asString());
        var invoices = list(id);
        assertThat(invoices).hasSize(2);
        assertThat(invoices.stream().mapToLong(one -> amount(one, "total")).sum())
                .isEqualTo(order.at("/total/amount").asLong());
        assertThat(invoices.stream().mapToLong(one -> amount(one, "vat")).sum())
                .isEqualTo(db.sql("select vat_minor from orders where id = ?")
                        .params(id)
                        .query(Long.class)
                        .single());
        assertThat(invoices).allSatisfy(one -> {
            assertThat(sum(one, "total")).isEqualTo(amount(one, "total"));
            assertThat(sum(one, "vat")).isEqualTo(amount(one, "vat"));
        });
        var page = body(get("/api/v1/orders/" + id + "/invoices?limit=1", bearer()));
        var next = body(get(
                "/api/v1/orders/" + id + "/invoices?limit=1&cursor="
                        + page.get("nextCursor").asString(),
                bearer()));
        assertThat(next.at("/items/0/id")).isEqualTo(invoices.get(1).get("id"));
        assertThat(next.get("nextCursor").isNull()).isTrue();
    }

    @Test
    void fiftyAtOnceAndTwentyFiveThatFailLeaveNoGap() throws Exception {
        try (var pool = pool(16)) {
            Callable<UUID> place = this::confirmedForSomebody;
            var placed = all(pool.invokeAll(Collections.nCopies(75, place)));
            var tasks = new ArrayList<Callable<Boolean>>();
            placed.subList(0, 50).forEach(id -> tasks.add(() -> issued(id, false)));
            placed.subList(50, 75).forEach(id -> tasks.add(() -> issued(id, true)));
            Collections.shuffle(tasks);
            all(pool.invokeAll(tasks));
            assertThat(numbered(placed)).isEqualTo(50);
            noGaps();
            for (var id : placed.subList(50, 75)) issued(id, false);
            for (var id : placed.subList(0, 10)) issued(id, false);
            assertThat(numbered(placed)).isEqualTo(75);
            noGaps();
        }
    }

    @Test
    void theDatabaseRefusesGapsAndChangesAndWrongSums() {
        var id = handedOver(Neighbours.HONEY, 1);
        var copy =
                "insert into invoices select gen_random_uuid(), 'CREDIT_NOTE', gen_random_uuid(), year, %d, order_id,"
                        + " shipment_id, customer_id, id, gen_random_uuid(), vat_basis_points, %s, vat_minor, currency,"
                        + " content, issued_at from invoices where order_id = '%s'";
        assertThatThrownBy(() -> db.sql(copy.formatted(2, "total_minor", id)).update())
                .hasMessageContaining("leave a gap");
        assertThatThrownBy(
                        () -> db.sql(copy.formatted(1, "total_minor - 1", id)).update())
                .hasMessageContaining("do not add up");
        credit(id, UUID.randomUUID(), 1, Map.of());
        assertThatThrownBy(() -> db.sql(copy.formatted(1, "total_minor", id) + " and kind = 'INVOICE'")
                        .update())
                .hasMessageContaining("more is credited");
        for (var change : List.of(
                "update invoices set total_minor = total_minor where order_id = '%s'",
                "delete from invoices where order_id = '%s'", "truncate invoices"))
            assertThatThrownBy(() -> db.sql(change.formatted(id)).update()).hasMessageContaining("never changed");
    }

    @Test
    void whatGoesBackIsCreditedOnceAndNeverMoreThanWasInvoiced() {
        var id = handedOver(Neighbours.HONEY, 3);
        var invoice = list(id).getFirst();
        var line = db.sql("select id from order_lines where order_id = ?")
                .params(id)
                .query(UUID.class)
                .single();
        var back = UUID.randomUUID();
        for (int i = 0; i < 2; i++) credit(id, back, 65_000, Map.of(line, 1));
        credit(id, UUID.randomUUID(), 333, Map.of());
        transaction.executeWithoutResult(_ -> {
            orders.lock(id);
            creditNotes.creditAll(id, Neighbours.KARIM, UUID.randomUUID(), "NOT_DELIVERED");
        });
        credit(id, UUID.randomUUID(), 1, Map.of());
        var notes = list(id).subList(1, list(id).size());
        assertThat(notes).hasSize(3).allSatisfy(note -> {
            assertThat(note.get("kind").asString()).isEqualTo("CREDIT_NOTE");
            assertThat(note.get("corrects")).isEqualTo(invoice.get("id"));
            assertThat(sum(note, "total")).isEqualTo(amount(note, "total"));
            assertThat(sum(note, "vat")).isEqualTo(amount(note, "vat"));
        });
        assertThat(notes.stream().mapToLong(note -> amount(note, "total")).toArray())
                .containsExactly(65_000, 333, 201_000 - 65_333);
        assertThat(notes.stream().mapToLong(note -> amount(note, "vat")).sum()).isEqualTo(amount(invoice, "vat"));
        assertThat(notes.getFirst().at("/lines/0/quantity").asInt()).isEqualTo(1);
        assertThat(notes.getLast().at("/lines/0/quantity").asInt()).isEqualTo(2);
        var text = pdf(notes.getFirst().get("pdf").asString(), bearer()).text();
        assertThat(text)
                .contains("ক্রেডিট নোট", "মূসক-৬.৭", invoice.get("number").asString(), "BROKEN");
        get(
                        "/api/v1/seller/orders/" + invoice.get("shipmentId").asString() + "/invoices/"
                                + notes.getFirst().get("id").asString() + ".pdf",
                        tokens.seller(owner))
                .expectStatus()
                .isOk();
    }

    @Test
    void anAdminsRefundIsCreditedByTheSellersWhoBearIt() {
        var id = placed(order("BKASH", Neighbours.HONEY, 1));
        reserve(id);
        var number = awaitStatus(id, "AWAITING_PAYMENT").get("number").asString();
        get("/api/v1/payments/bkash/callback?paymentID=" + BKASH.sessionOf(number, 1).id + "&status=success", null)
                .expectStatus()
                .isSeeOther();
        var shipment = awaitStatus(id, "CONFIRMED").at("/shipments/0");
        leave(shipment.get("id").asString());
        post(
                        "/api/v1/seller/orders/" + shipment.get("id").asString() + "/deliver",
                        tokens.seller(owner),
                        "{\"code\":\"%s\"}"
                                .formatted(shipment.get("deliveryCode").asString()))
                .expectStatus()
                .isOk();
        var asked = "{\"amount\":{\"amount\":1001,\"currency\":\"BDT\"},\"reason\":\"ছেঁড়া প্যাকেট\"}";
        for (int i = 0; i < 2; i++)
            post("/api/v1/orders/" + id + "/refunds", tokens.admin(), asked, "Idempotency-Key", "credit-" + id)
                    .expectStatus()
                    .isCreated();
        var note = list(id).getLast();
        assertThat(list(id)).hasSize(2);
        assertThat(amount(note, "total")).isEqualTo(1_001);
        assertThat(amount(note, "vat")).isEqualTo(1_001 * amount(list(id).getFirst(), "vat") / 71_000);
        assertThat(note.get("reason").asString()).isEqualTo("ছেঁড়া প্যাকেট");
        assertThat(note.at("/lines/0/what").asString()).isEqualTo("ALLOWANCE");
    }

    @Test
    void nothingIsCreditedBeforeThereIsAnInvoice() {
        var id = confirmed(Neighbours.HONEY, 1);
        credit(id, UUID.randomUUID(), 500, Map.of());
        assertThat(list(id)).isEmpty();
    }

    private void credit(UUID orderId, UUID source, long amount, Map<UUID, Integer> pieces) {
        transaction.executeWithoutResult(_ -> {
            orders.lock(orderId);
            creditNotes.credit(orderId, Neighbours.KARIM, source, amount, pieces, "BROKEN");
        });
    }

    /** Nobody may have so many open orders on delivery as this test needs. */
    private UUID confirmedForSomebody() {
        var answer = post(
                "/api/v1/orders",
                tokens.shopper(UUID.randomUUID()),
                order("COD", Neighbours.HONEY, 1),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        answer.expectStatus().isCreated();
        var id = UUID.fromString(body(answer).get("id").asString());
        reserve(id);
        await().atMost(SOON)
                .until(() -> !transaction.execute(_ -> shipments.of(id)).isEmpty());
        return id;
    }

    private boolean issued(UUID orderId, boolean thenFails) {
        return transaction.execute(status -> {
            var order = orders.lock(orderId).orElseThrow();
            handOver.handedOver(order, shipments.of(orderId).getFirst());
            if (thenFails) status.setRollbackOnly();
            return true;
        });
    }

    private int numbered(List<UUID> orderIds) {
        return db.sql("select count(*) from invoices where order_id in (:orders)")
                .param("orders", orderIds)
                .query(Integer.class)
                .single();
    }

    private void noGaps() {
        var numbers = db.sql("select sequence from invoices where seller_id = ? and kind = 'INVOICE' order by sequence")
                .params(Neighbours.KARIM)
                .query(Integer.class)
                .list();
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    private static <T> List<T> all(List<Future<T>> futures) throws Exception {
        var results = new ArrayList<T>();
        for (var future : futures) results.add(future.get());
        return results;
    }

    private UUID handedOver(UUID variant, int quantity) {
        var id = confirmed(variant, quantity);
        leave(order(id).at("/shipments/0/id").asString());
        return id;
    }

    private void leave(String shipmentId) {
        step(shipmentId, "accept");
        step(shipmentId, "hand-over");
    }

    private void step(String shipmentId, String step) {
        http.post()
                .uri("/api/v1/seller/orders/" + shipmentId + "/" + step)
                .header("Authorization", tokens.seller(owner))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private List<JsonNode> list(UUID orderId) {
        return body(get("/api/v1/orders/" + orderId + "/invoices", bearer()))
                .get("items")
                .valueStream()
                .toList();
    }

    private PdfText pdf(String path, String bearer) {
        var answer = get(path, bearer);
        answer.expectStatus().isOk();
        answer.expectHeader().contentType("application/pdf");
        return new PdfText(answer.expectBody().returnResult().getResponseBody());
    }

    private static long amount(JsonNode of, String name) {
        return of.at("/" + name + "/amount").asLong();
    }

    private static long sum(JsonNode invoice, String name) {
        return invoice.get("lines")
                .valueStream()
                .flatMapToLong(line -> LongStream.of(amount(line, name)))
                .sum();
    }
}
