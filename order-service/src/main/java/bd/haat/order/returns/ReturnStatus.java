package bd.haat.order.returns;

import java.util.Set;

/** Where a return stands. */
public enum ReturnStatus {
    REQUESTED,
    ACCEPTED,
    /** The goods are on their way back. */
    SENT,
    /** The goods are back, or nobody denied it in time; the money follows. */
    RECEIVED,
    REFUSED,
    /** By the shopper. */
    WITHDRAWN,
    /** Accepted, but nothing was sent in time. */
    LAPSED;

    private static final Set<ReturnStatus> OPEN = Set.of(REQUESTED, ACCEPTED, SENT);

    public boolean isOpen() {
        return OPEN.contains(this);
    }

    public boolean mayFollow(ReturnStatus before) {
        return switch (this) {
            case REQUESTED -> false;
            case ACCEPTED, REFUSED -> before == REQUESTED;
            case SENT, LAPSED -> before == ACCEPTED;
            case RECEIVED -> before == ACCEPTED || before == SENT;
            case WITHDRAWN -> before == REQUESTED || before == ACCEPTED;
        };
    }

    /** What becomes of an open return when its time is over: silence counts against who was silent. */
    public ReturnStatus whenOverdue() {
        return switch (this) {
            case REQUESTED -> ACCEPTED;
            case ACCEPTED -> LAPSED;
            case SENT -> RECEIVED;
            case RECEIVED, REFUSED, WITHDRAWN, LAPSED -> this;
        };
    }
}
