package bd.haat.order.fulfilment;

import java.util.Locale;

/** What is owed next about a shipment, each with a deadline of its own in the shipment's row. */
public enum Duty {
    ACCEPT,
    HAND_OVER,
    DELIVERY;

    /** What its {@code LegalClock} is called: {@code hand-over}. */
    public String kind() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a timeline says when it was missed for good. */
    public String missed() {
        return "not "
                + switch (this) {
                    case ACCEPT -> "accepted";
                    case HAND_OVER -> "handed over";
                    case DELIVERY -> "delivered";
                }
                + " in time";
    }
}
