package bd.haat.product.reading;

import bd.haat.product.review.ReviewView.PictureView;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A review by somebody whom the goods reached.
 *
 * @param rating 1 to 5 stars
 * @param author absent where the reviewer wants no name
 * @param options of the variant that was bought
 * @param helpful readers who said that it helped them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicReview(
        UUID id,
        UUID productId,
        UUID variantId,
        int rating,
        String title,
        String text,
        String author,
        List<PictureView> pictures,
        Map<String, String> options,
        int helpful,
        int unhelpful,
        Answer answer,
        Instant createdAt,
        Instant updatedAt) {
    /** The shop's. */
    record Answer(String text, Instant answeredAt) {}
}
