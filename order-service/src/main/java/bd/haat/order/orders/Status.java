package bd.haat.order.orders;

import java.util.Arrays;
import java.util.List;

/** Where an order stands, as everybody sees it. */
public enum Status {
    PENDING,
    REJECTED,
    AWAITING_PAYMENT,
    EXPIRED,
    CONFIRMED,
    CANCELLED,
    FULFILLING,
    DELIVERED,
    COMPLETED,
    RETURNED,
    REFUNDED;

    /** Nothing more happens by itself, except that money may go back. */
    public boolean isFinal() {
        return switch (this) {
            case REJECTED, EXPIRED, CANCELLED, COMPLETED, REFUNDED -> true;
            case PENDING, AWAITING_PAYMENT, CONFIRMED, FULFILLING, DELIVERED, RETURNED -> false;
        };
    }

    /** The finer states that look so from outside. */
    public List<State> states() {
        return Arrays.stream(State.values())
                .filter(state -> state.status() == this)
                .toList();
    }
}
