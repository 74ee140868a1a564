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

/** Owners hear what an admin decided about their shop. */
@Component
class SellerListener {
    private final Telling telling;

    SellerListener(Telling telling) {
        this.telling = telling;
    }

    @Subscribe(
            exchange = "seller.events",
            queue = "notification.seller.changed.v1",
            types = "seller.changed.v1",
            concurrency = 2)
    void changed(SellerChanged shop, EventMetadata metadata) {
        if (shop.status().equals(shop.previousStatus())) return;
        Occasion.of("seller-" + shop.status().toLowerCase(Locale.ROOT))
                .ifPresent(occasion -> telling.tell(
                        metadata.id(),
                        metadata.time(),
                        shop.ownerId(),
                        occasion,
                        Map.of("shop", shop.shopName(), "reason", shop.reason() == null ? "" : shop.reason())));
    }

    /** What we read of {@code seller.changed.v1}. */
    record SellerChanged(UUID ownerId, LocalizedText shopName, String status, String previousStatus, String reason) {}
}
