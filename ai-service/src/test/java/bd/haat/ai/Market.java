package bd.haat.ai;

import bd.haat.common.persistence.Ids;
import bd.haat.common.test.SendEvents;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Speaks as product- and order-service do. */
public final class Market {
    private final SendEvents events;

    Market(SendEvents events) {
        this.events = events;
    }

    /** A new product on offer. */
    public UUID product() {
        var id = Ids.next();
        product(id, "ACTIVE", 0);
        return id;
    }

    public void product(UUID id, String status, long version) {
        events.send(
                "product.events",
                "product.changed.v1",
                id,
                Map.of(
                        "productId",
                        id,
                        "sellerId",
                        new UUID(1, 1),
                        "slug",
                        "goods-" + id,
                        "name",
                        Map.of("bn", "পণ্য " + version, "en", "Goods " + version),
                        "image",
                        "/media/" + id + ".webp",
                        "status",
                        status,
                        "deleted",
                        false,
                        "version",
                        version,
                        "variants",
                        List.of(
                                Map.of("variantId", id, "sku", "L", "priceMinor", 9900, "currency", "BDT"),
                                Map.of("variantId", id, "sku", "S", "priceMinor", 4900, "currency", "BDT"))));
    }

    public void confirmed(String upazila, UUID... products) {
        confirmedAs(Ids.next(), upazila, products);
    }

    /** The same event id a second time is a redelivery. */
    public void confirmedAs(UUID eventId, String upazila, UUID... products) {
        events.as(eventId, "order.events", "order.confirmed.v1", eventId, order(Instant.now(), upazila, products, ""));
    }

    public void imported(Instant placedAt, String finalStatus, String upazila, UUID... products) {
        var more = ",\"historical\":true,\"finalStatus\":\"" + finalStatus + "\"";
        events.send("order.events", "order.imported.v1", Ids.next(), order(placedAt, upazila, products, more));
    }

    private static String order(Instant placedAt, String upazila, UUID[] products, String more) {
        var lines = Arrays.stream(products)
                .map(product -> "{\"productId\":\"%s\",\"variantId\":\"%1$s\",\"quantity\":3}".formatted(product))
                .toList();
        return """
            {"orderId":"%s","placedAt":"%s","occurredAt":"%s","upazilaCode":"%s","lines":%s%s}\
            """.formatted(Ids.next(), placedAt, Instant.now(), upazila, lines, more);
    }
}
