package bd.haat.location.seller;

import bd.haat.common.messaging.Envelope;
import bd.haat.common.messaging.EventMetadata;
import java.time.Instant;
import java.util.UUID;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/** Speaks as seller-service does. */
final class SellerEvents {
    private final RabbitTemplate rabbit;

    SellerEvents(RabbitTemplate rabbit) {
        this.rabbit = rabbit;
    }

    void changed(UUID sellerId, String status, double lat, double lon, String upazilaCode, long version) {
        var body = """
            {"sellerId":"%1$s","ownerId":"%1$s","shopName":{"bn":"দোকান %2$s","en":"Shop %2$s"},"phone":"+8801712345678",
             "status":"%3$s","location":{"lat":%4$s,"lon":%5$s},"upazilaCode":"%6$s","version":%7$d,
             "changedAt":"2026-11-23T06:00:00Z","invented":{"later":true}}\
            """.formatted(sellerId, sellerId.toString().substring(32), status, lat, lon, upazilaCode, version);
        var metadata = new EventMetadata(
                UUID.randomUUID(),
                "seller.changed.v1",
                "seller-service",
                sellerId.toString(),
                Instant.parse("2026-11-23T06:00:00Z"));
        rabbit.send("seller.events", "seller.changed.v1", Envelope.seal(metadata, null, body));
    }
}
