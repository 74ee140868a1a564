package bd.haat.seed.load;

import bd.haat.seed.market.Variant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The products that the market holds, by the SKU of any of their variants. */
final class Shelf {
    private final Map<String, Listed> bySku = new ConcurrentHashMap<>();

    /** A variant on sale. */
    record Listed(String productId, String variantId, boolean pictured) {}

    /** Notes a product as the API shows it. */
    void put(JsonNode product) {
        for (var variant : product.path("variants")) {
            bySku.put(
                    variant.path("sku").asString(),
                    new Listed(
                            product.path("id").asString(),
                            variant.path("id").asString(),
                            !product.path("images").isEmpty()));
        }
    }

    Optional<Listed> find(Variant variant) {
        return Optional.ofNullable(bySku.get(variant.sku()));
    }
}
