package bd.haat.product.answer;

import bd.haat.common.messaging.Event;
import bd.haat.common.text.LocalizedText;
import bd.haat.product.feedback.Offered;
import bd.haat.product.review.Review;
import java.time.Instant;
import java.util.UUID;

/** A shop answered a review that had no answer; the text is not in it. */
public record ReviewAnswered(
        UUID reviewId,
        UUID productId,
        Text productName,
        UUID sellerId,
        Text shopName,
        UUID customerId,
        Instant occurredAt)
        implements Event {

    public record Text(String bn, String en) {
        static Text of(LocalizedText text) {
            return new Text(text.bn(), text.en());
        }
    }

    static ReviewAnswered of(Review review, Offered offered, Instant at) {
        return new ReviewAnswered(
                review.id(),
                review.productId(),
                Text.of(offered.name()),
                offered.sellerId(),
                Text.of(offered.shopName()),
                review.customerId(),
                at);
    }

    @Override
    public String type() {
        return "review.answered.v1";
    }

    @Override
    public String subject() {
        return productId.toString();
    }
}
