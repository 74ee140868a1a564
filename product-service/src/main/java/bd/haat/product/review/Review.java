package bd.haat.product.review;

import bd.haat.common.persistence.Ids;
import bd.haat.product.catalogue.Picture;
import bd.haat.product.feedback.Finding;
import bd.haat.product.receipt.Receipt;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a shopper thinks of a line of an order.
 *
 * @param pictures as they lie in the store
 * @param findings of the automatic rules, while an admin has not looked
 * @param reason why an admin rejected it
 * @param reports of readers, since an admin last looked
 * @param version grows with each change of what it says or of its status, not with votes
 */
public record Review(
        UUID id,
        UUID lineId,
        UUID productId,
        UUID variantId,
        UUID sellerId,
        UUID customerId,
        Opinion opinion,
        List<Picture> pictures,
        ReviewStatus status,
        Set<Finding> findings,
        String reason,
        int reports,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    static Review of(Receipt line, Opinion opinion, Set<Finding> findings, Instant now) {
        return new Review(
                Ids.next(),
                line.lineId(),
                line.productId(),
                line.variantId(),
                line.sellerId(),
                line.customerId(),
                opinion,
                List.of(),
                findings.isEmpty() ? ReviewStatus.PUBLISHED : ReviewStatus.PENDING,
                findings,
                null,
                0,
                now,
                now,
                1);
    }

    Review saying(Opinion changed, Set<Finding> found, Instant now) {
        return next(
                changed,
                pictures,
                found.isEmpty() ? ReviewStatus.PUBLISHED : ReviewStatus.PENDING,
                found,
                reason,
                reports,
                now);
    }

    /** Nothing of what it said is kept. */
    Review withdrawn(Instant now) {
        return next(
                new Opinion(opinion.rating(), null, null, null),
                List.of(),
                ReviewStatus.WITHDRAWN,
                Set.of(),
                null,
                0,
                now);
    }

    /** An admin let it stand, and with it what readers reported. */
    public Review published(Instant now) {
        return next(opinion, pictures, ReviewStatus.PUBLISHED, Set.of(), null, 0, now);
    }

    public Review rejected(String why, Instant now) {
        return next(opinion, pictures, ReviewStatus.REJECTED, findings, why, 0, now);
    }

    /** @param found what holds it back now, besides what did before */
    Review showing(List<Picture> changed, Set<Finding> found, Instant now) {
        var all = new HashSet<>(findings);
        all.addAll(found);
        return next(opinion, changed, found.isEmpty() ? status : ReviewStatus.PENDING, all, reason, reports, now);
    }

    private Review next(
            Opinion opinion,
            List<Picture> pictures,
            ReviewStatus status,
            Set<Finding> findings,
            String reason,
            int reports,
            Instant now) {
        return new Review(
                id,
                lineId,
                productId,
                variantId,
                sellerId,
                customerId,
                opinion,
                pictures,
                status,
                findings,
                reason,
                reports,
                createdAt,
                now,
                version + 1);
    }
}
