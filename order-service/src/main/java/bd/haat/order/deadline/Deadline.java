package bd.haat.order.deadline;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * Something that is owed until a time, and not done yet.
 *
 * @param kind the {@link LegalClock#kind} it runs by
 * @param subjectId the shipment, refund, order … that it is about
 * @param sellerId null where no seller owes it
 * @param sellerOwnerId the person behind the seller; null where unknown
 */
public record Deadline(
        String kind,
        UUID subjectId,
        UUID orderId,
        String orderNumber,
        UUID customerId,
        UUID sellerId,
        UUID sellerOwnerId,
        Instant dueAt) {
    /** How it stands. */
    public enum State {
        NEAR,
        PAST;

        /** In the names of events. */
        String event() {
            return "deadline." + (this == NEAR ? "near" : "passed") + ".v1";
        }

        /** In metrics. */
        String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Window.Position position() {
        return new Window.Position(dueAt, subjectId);
    }
}
