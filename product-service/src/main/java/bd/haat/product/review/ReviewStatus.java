package bd.haat.product.review;

/** Who sees a review. */
public enum ReviewStatus {
    /** Its author and admins, until one of them has looked at it. */
    PENDING,
    /** Everybody; only these count. */
    PUBLISHED,
    /** Its author and admins. */
    REJECTED,
    /** Nobody; its author took it back for good. */
    WITHDRAWN
}
