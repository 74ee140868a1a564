package bd.haat.product.catalogue;

/** What a seller wants to be done with a product. */
public enum ListingStatus {
    /** Seen by its seller alone. */
    DRAFT,
    /** Offered, as long as the seller may sell. */
    ACTIVE,
    /** No longer offered, kept. */
    ARCHIVED
}
