package bd.haat.notification.source;

import bd.haat.common.messaging.EventMetadata;
import bd.haat.common.messaging.Subscribe;
import bd.haat.common.text.LocalizedText;
import bd.haat.notification.telling.Telling;
import bd.haat.notification.template.Occasion;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sellers hear what was decided about their products and what runs out; shoppers hear that what they wait for is back. */
@Component
class CatalogueListener {
    private static final String CATALOGUE = "product.events";

    private final Telling telling;

    CatalogueListener(Telling telling) {
        this.telling = telling;
    }

    @Subscribe(exchange = CATALOGUE, queue = "notification.product.moderated.v1", types = "product.moderated.v1")
    void moderated(Moderated product, EventMetadata metadata) {
        telling.tell(metadata.id(), metadata.time(), product.ownerId(), product.occasion(), product.values());
    }

    @Subscribe(exchange = CATALOGUE, queue = "notification.stock.low.v1", types = "stock.low.v1")
    void low(Low stock, EventMetadata metadata) {
        telling.tell(metadata.id(), metadata.time(), stock.ownerId(), Occasion.STOCK_LOW, stock.values());
    }

    @Subscribe(exchange = CATALOGUE, queue = "notification.stock.back.v1", types = "stock.back.v1", concurrency = 2)
    void back(Back stock, EventMetadata metadata) {
        telling.tell(metadata.id(), metadata.time(), stock.userId(), Occasion.STOCK_BACK, stock.values());
    }

    /**
     * What we read of {@code product.moderated.v1}.
     *
     * @param decision {@code APPROVED} or {@code REJECTED}
     * @param note null without one
     */
    record Moderated(UUID ownerId, LocalizedText name, String decision, String note) {
        Occasion occasion() {
            return Occasion.of("product-" + decision.toLowerCase(Locale.ROOT)).orElseThrow();
        }

        Map<String, Object> values() {
            return Map.of("product", name, "reason", note == null ? "" : note);
        }
    }

    /** What we read of {@code stock.low.v1}. */
    record Low(UUID ownerId, LocalizedText name, String sku, int available) {
        Map<String, Object> values() {
            return Map.of("product", name, "sku", sku, "available", String.valueOf(available));
        }
    }

    /** What we read of {@code stock.back.v1}. */
    record Back(UUID userId, LocalizedText name, int available) {
        Map<String, Object> values() {
            return Map.of("product", name, "available", String.valueOf(available));
        }
    }
}
