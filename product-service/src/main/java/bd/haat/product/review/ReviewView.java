package bd.haat.product.review;

import bd.haat.product.catalogue.Picture;
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
        List<PictureView> pictures,
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
                review.pictures().stream().map(PictureView::of).toList(),
                review.status(),
                review.findings(),
                review.reason(),
                review.reports(),
                review.createdAt(),
                review.updatedAt(),
                review.version());
    }

    /**
     * @param url the largest JPEG
     * @param placeholder BlurHash; like {@code sizes} absent for a picture of the time before there were sizes
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PictureView(String url, String placeholder, List<Picture.SizeView> sizes) {
        public static PictureView of(Picture picture) {
            return new PictureView(picture.url(), picture.placeholder(), picture.views());
        }
    }
}
