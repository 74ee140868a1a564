package bd.haat.order.returns;

/** Why goods come back. */
public enum ReturnReason {
    DAMAGED(true),
    FAULTY(true),
    WRONG_ITEM(true),
    NOT_AS_DESCRIBED(true),
    INCOMPLETE(true),
    CHANGED_MIND(false),
    DOES_NOT_FIT(false),
    OTHER(false);

    private final boolean fault;

    ReturnReason(boolean fault) {
        this.fault = fault;
    }

    /** Whether the goods were not as they should be: the way back is at the shop's cost then. */
    public boolean isFault() {
        return fault;
    }
}
