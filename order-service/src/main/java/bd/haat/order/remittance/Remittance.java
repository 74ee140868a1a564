package bd.haat.order.remittance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a courier passed on at once; amounts in paisa.
 *
 * @param reference the courier's or the bank's name for it; a courier uses it once
 * @param totalMinor what came in, with all lines, of which a database may have a part
 */
record Remittance(UUID id, String courier, String reference, Instant receivedAt, long totalMinor, List<Line> lines) {
    /** How a line agrees with what was due. */
    enum Outcome {
        MATCHED,
        /** Less than was open; the rest stays open. */
        SHORT,
        /** More than was open; the excess is not booked. */
        OVER,
        /** No consignment of this courier goes by that name; not booked. */
        UNKNOWN,
        /** The goods are not proved delivered; not booked. */
        NOT_COLLECTED,
        /** Nothing was open any more; not booked. */
        SETTLED_BEFORE
    }

    /**
     * What the courier says of one consignment.
     *
     * @param name the consignment's or the shipment's id
     * @param amountMinor what came in for it
     * @param chargeMinor what the courier kept for its work
     */
    record Claim(String name, long amountMinor, long chargeMinor) {
        long settlesMinor() {
            return amountMinor + chargeMinor;
        }
    }

    /**
     * And what we make of it.
     *
     * @param line counts from 1
     * @param shipmentId null if unknown
     * @param bookedMinor how much of what was open it settles
     * @param differenceMinor what it says less what was open; 0 when both agree
     */
    record Line(int line, Claim claim, UUID shipmentId, long bookedMinor, long differenceMinor, Outcome outcome) {
        /** What is booked as the courier's charge. */
        long chargeMinor() {
            return Math.min(claim.chargeMinor(), bookedMinor);
        }
    }
}
