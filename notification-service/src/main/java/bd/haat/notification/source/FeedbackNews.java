package bd.haat.notification.source;

import bd.haat.common.text.LocalizedText;
import bd.haat.notification.template.Occasion;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What we read of {@code review.changed.v1}, {@code review.answered.v1}, {@code question.changed.v1} and {@code question.answered.v1}.
 *
 * @param status of a review or question that changed, as is the one before
 * @param previousStatus null for a new one
 * @param reason of an admin who rejected it
 * @param rating 1 to 5, of a review that changed
 * @param shopName of a review that was answered
 * @param answererId of a question that was answered
 */
record FeedbackNews(
        LocalizedText productName,
        UUID sellerOwnerId,
        UUID customerId,
        String status,
        String previousStatus,
        String reason,
        Integer rating,
        LocalizedText shopName,
        UUID answererId) {
    private static final String PUBLISHED = "PUBLISHED";
    private static final String REJECTED = "REJECTED";

    /** Whom it concerns, and how it is told. */
    record News(UUID person, Occasion occasion, Map<String, Object> values) {}

    /** Empty where nobody has to hear of it. */
    Optional<News> of(String type) {
        return switch (type) {
            case "review.changed.v1" -> changed(Occasion.REVIEW_RECEIVED, Occasion.REVIEW_REJECTED);
            case "question.changed.v1" -> changed(Occasion.QUESTION_ASKED, Occasion.QUESTION_REJECTED);
            case "review.answered.v1" -> Optional.of(new News(customerId, Occasion.REVIEW_ANSWERED, values()));
            case "question.answered.v1" ->
                customerId.equals(answererId)
                        ? Optional.empty()
                        : Optional.of(new News(customerId, Occasion.QUESTION_ANSWERED, values()));
            default -> Optional.empty();
        };
    }

    /** Said otherwise is no news; what becomes visible for the first time, or no longer is, is. */
    private Optional<News> changed(Occasion shown, Occasion hidden) {
        if (status.equals(previousStatus)) return Optional.empty();
        if (status.equals(PUBLISHED) && !REJECTED.equals(previousStatus))
            return Optional.of(new News(sellerOwnerId, shown, values()));
        return status.equals(REJECTED) ? Optional.of(new News(customerId, hidden, values())) : Optional.empty();
    }

    private Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        values.put("product", productName);
        if (rating != null) values.put("stars", "★".repeat(rating) + "☆".repeat(5 - rating));
        if (reason != null) values.put("reason", reason);
        if (shopName != null) values.put("shop", shopName);
        return values;
    }
}
