package bd.haat.product.review;

import bd.haat.product.catalogue.Image;
import bd.haat.product.feedback.Finding;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A review for its author and for admins.
 *
 * @param findings why it waits for an admin; empty otherwise
 * @param version what an admin names when judging it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewView(
        UUID id,
        UUID lineId,
        UUID productId,
        UUID variantId,
        int rating,
        String title,
        String text,
        String author,
        List<String> pictures,
        ReviewStatus status,
        Set<Finding> findings,
        String reason,
        int reports,
        Instant createdAt,
        Instant updatedAt,
        long version) {
    public static ReviewView of(Review review) {
        var opinion = review.opinion();
        return new ReviewView(
                review.id(),
                review.lineId(),
                review.productId(),
                review.variantId(),
                opinion.rating(),
                opinion.title(),
                opinion.body(),
                opinion.author(),
                review.pictures().stream().map(ReviewView::address).toList(),
                review.status(),
                review.findings(),
                review.reason(),
                review.reports(),
                review.createdAt(),
                review.updatedAt(),
                review.version());
    }

    /** Where the world finds a picture of the store. */
    static String address(String key) {
        return Image.PATH + key;
    }
}
