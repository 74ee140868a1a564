package bd.haat.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** A shop of which couriers fetch. */
public abstract class CourierTest extends OrderTest {
    /** What the shopper of {@link #accepted()} pays: one honey and the fee. */
    protected static final long DUE = 71_000;

    protected final UUID owner = UUID.randomUUID();

    @BeforeEach
    void shopIsKnown() {
        shop(Neighbours.KARIM, owner, 1);
    }

    /** A shipment that the shop will deliver, to be paid at the door. */
    protected Sent accepted() {
        var id = confirmed(Neighbours.HONEY, 1);
        var sent = sent(id);
        step(sent.shipment, "accept").expectStatus().isOk();
        return sent;
    }

    protected Sent sent(UUID orderId) {
        var order = order(orderId);
        return new Sent(
                orderId,
                order.get("number").asString(),
                order.at("/shipments/0/id").asString());
    }

    public record Sent(UUID order, String number, String shipment) {}

    /** One that the courier has; its parcel is in {@link #COURIERS}. */
    protected Sent booked(String courier) {
        var sent = accepted();
        choose(sent, courier).expectStatus().isOk();
        awaitBooking(sent, "BOOKED");
        return sent;
    }

    protected ResponseSpec step(String shipment, String step) {
        return http.post()
                .uri("/api/v1/seller/orders/" + shipment + "/" + step)
                .header("Authorization", tokens.seller(owner))
                .exchange();
    }

    protected ResponseSpec choose(Sent sent, String courier) {
        return post(
                "/api/v1/seller/orders/" + sent.shipment + "/courier",
                tokens.seller(owner),
                "{\"courier\":\"%s\"}".formatted(courier));
    }

    protected JsonNode offers(Sent sent) {
        var answer = get("/api/v1/seller/orders/" + sent.shipment + "/couriers", tokens.seller(owner));
        answer.expectStatus().isOk();
        return body(answer);
    }

    protected void awaitBooking(Sent sent, String status) {
        await(status)
                .atMost(SOON)
                .untilAsserted(() -> assertThat(db.sql(
                                        "select status from courier_bookings where shipment_id = ? order by id desc limit 1")
                                .params(UUID.fromString(sent.shipment))
                                .query(String.class)
                                .single())
                        .isEqualTo(status));
    }

    protected JsonNode awaitShipment(Sent sent, Consumer<JsonNode> holds) {
        return awaitOrder(sent.order, order -> holds.accept(order.at("/shipments/0")))
                .at("/shipments/0");
    }

    protected JsonNode awaitShipment(Sent sent, String status) {
        return awaitShipment(
                sent, shipment -> assertThat(shipment.get("status").asString()).isEqualTo(status));
    }

    protected FakeCouriers.Parcel parcel(Sent sent) {
        var all = COURIERS.of(sent.number);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    protected String bookingId(Sent sent) {
        return db.sql("select id from courier_bookings where shipment_id = ? order by id desc limit 1")
                .params(UUID.fromString(sent.shipment))
                .query(UUID.class)
                .single()
                .toString();
    }

    /** What operators see of it; null if there is nothing for them. */
    protected JsonNode review(Sent sent) {
        var all = body(get("/api/v1/admin/couriers/bookings?limit=100", tokens.admin()));
        return all.get("items")
                .valueStream()
                .filter(row -> row.get("shipmentId").asString().equals(sent.shipment))
                .findFirst()
                .orElse(null);
    }

    protected ResponseSpec decide(Sent sent, String body) {
        return post("/api/v1/admin/couriers/bookings/" + bookingId(sent) + "/decide", tokens.admin(), body);
    }

    protected ResponseSpec pathaoTells(Sent sent, String event) {
        var parcel = parcel(sent);
        return tell(
                "pathao",
                """
            {"consignment_id":"%s","merchant_order_id":"%s","updated_at":"2026-11-25 10:00:00","store_id":130820,
             "timestamp":"2026-11-25T04:00:00+00:00","event":"order.%s","collected_amount":710}\
            """.formatted(parcel.code, parcel.reference, event),
                "X-PATHAO-Signature",
                "sandbox-pathao-webhook");
    }

    protected ResponseSpec tell(String courier, String body, String... headers) {
        return post("/api/v1/couriers/" + courier + "/events", null, body, headers);
    }

    protected List<String> steps(JsonNode tracking) {
        return tracking.get("events")
                .valueStream()
                .map(event -> event.get("status").asString())
                .toList();
    }
}
