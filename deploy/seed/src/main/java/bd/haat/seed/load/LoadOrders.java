package bd.haat.seed.load;

import bd.haat.seed.api.Account;
import bd.haat.seed.history.PastOrder;
import bd.haat.seed.market.Variant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Hands over the past orders; those that the market has already are skipped by it. */
final class LoadOrders {
    private static final int AT_ONCE = 200;
    private static final String PATH = "/api/v1/admin/orders/import";
    private final Account admin;
    private final Shelf shelf;
    private final Map<Integer, LoadShoppers.Known> shoppers;
    private final Map<Integer, String> sellerIds;
    private final Progresses progresses;

    LoadOrders(
            Account admin,
            Shelf shelf,
            Map<Integer, LoadShoppers.Known> shoppers,
            List<LoadShops.Open> shops,
            Progresses progresses) {
        this.admin = admin;
        this.shelf = shelf;
        this.shoppers = shoppers;
        this.sellerIds =
                shops.stream().collect(Collectors.toMap(open -> open.shop().number(), LoadShops.Open::id));
        this.progresses = progresses;
    }

    void load(List<PastOrder> orders) {
        var known = orders.stream().filter(this::onShelf).toList();
        try (var progress = progresses.of("past orders", known.size())) {
            for (int from = 0; from < known.size(); from += AT_ONCE) {
                var batch = known.subList(from, Math.min(from + AT_ONCE, known.size()));
                var answer = admin.post(PATH, batch.stream().map(this::body).toList());
                if (answer.absent()) {
                    progresses.say("past orders: left out, the market takes none (" + answer.status() + ")");
                    return;
                }
                Account.need(answer, "import of past orders");
                batch.forEach(_ -> progress.step());
            }
        }
    }

    private boolean onShelf(PastOrder order) {
        return order.lines().stream().allMatch(line -> shelf.find(variant(line)).isPresent());
    }

    private Map<String, Object> body(PastOrder order) {
        var shopper = shoppers.get(order.shopper().number());
        var body = new HashMap<String, Object>(Map.of(
                "externalKey", "demo-%06d".formatted(order.number()),
                "customerId", shopper.userId(),
                "placedAt", order.placedAt(),
                "status", order.status(),
                "paymentMethod", order.bkash() ? "BKASH" : "COD",
                "address",
                        Map.of(
                                "recipient", order.shopper().name().bn(),
                                "phone", order.shopper().phone(),
                                "upazilaCode", shopper.upazilaCode()),
                "lines", order.lines().stream().map(this::line).toList(),
                "deliveries", deliveries(order)));
        if (order.deliveredAt() != null) body.put("deliveredAt", order.deliveredAt());
        return body;
    }

    private Map<String, Object> line(PastOrder.Line line) {
        var listed = shelf.find(variant(line)).orElseThrow();
        return Map.of(
                "variantId", listed.variantId(),
                "productId", listed.productId(),
                "sellerId", sellerIds.get(line.product().shop().number()),
                "sku", variant(line).sku(),
                "name", line.product().name(),
                "quantity", line.quantity(),
                "unitPrice", paisa(variant(line).price()));
    }

    private List<Map<String, Object>> deliveries(PastOrder order) {
        return order.lines().stream()
                .map(line -> line.product().shop())
                .distinct()
                .map(shop -> Map.<String, Object>of(
                        "sellerId", sellerIds.get(shop.number()),
                        "fee", paisa(shop.district().equals(order.shopper().district()) ? 6_000 : 12_000)))
                .toList();
    }

    private static Variant variant(PastOrder.Line line) {
        return line.product().variants().get(line.variant());
    }

    private static Map<String, Object> paisa(long amount) {
        return Map.of("amount", amount, "currency", "BDT");
    }
}
