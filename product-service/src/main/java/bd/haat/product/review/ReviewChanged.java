package bd.haat.product.review;

import bd.haat.common.messaging.Event;
import bd.haat.common.text.LocalizedText;
import bd.haat.product.feedback.Offered;
import java.time.Instant;
import java.util.UUID;

/** A review was written, changed, judged or taken back; its texts are not in it. */
public record ReviewChanged(
        UUID reviewId,
        UUID productId,
        Text productName,
        UUID sellerId,
        UUID sellerOwnerId,
        UUID customerId,
        int rating,
        String status,
        String previousStatus,
        String reason,
        long version,
        Instant occurredAt)
        implements Event {

    public record Text(String bn, String en) {
        static Text of(LocalizedText text) {
            return new Text(text.bn(), text.en());
        }
    }

    /** @param before null for a new one */
    public static ReviewChanged of(Review before, Review after, Offered offered) {
        return new ReviewChanged(
                after.id(),
                after.productId(),
                Text.of(offered.name()),
                offered.sellerId(),
                offered.sellerOwnerId(),
                after.customerId(),
                after.opinion().rating(),
                after.status().name(),
                before == null ? null : before.status().name(),
                after.status() == ReviewStatus.REJECTED ? after.reason() : null,
                after.version(),
                after.updatedAt());
    }

    @Override
    public String type() {
        return "review.changed.v1";
    }

    @Override
    public String subject() {
        return productId.toString();
    }
}
