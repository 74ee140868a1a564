package bd.haat.seller.shop;

/** Where a shop stands. Only an {@link #ACTIVE} one may list goods. */
public enum SellerStatus {
    PENDING_VERIFICATION,
    ACTIVE,
    REJECTED,
    SUSPENDED;

    /** What an admin may make of it: a decision can be taken back, a shop once seen is never pending again. */
    public boolean mayBecome(SellerStatus next) {
        return switch (next) {
            case ACTIVE -> this != ACTIVE;
            case REJECTED -> this == PENDING_VERIFICATION;
            case SUSPENDED -> this == ACTIVE;
            case PENDING_VERIFICATION -> false;
        };
    }
}
