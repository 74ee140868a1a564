package bd.haat.order.remittance;

import bd.haat.common.money.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * A remittance as admins read it.
 *
 * @param differing lines that did not match
 * @param booked what of the courier's debt it settled, charges included
 */
record RemittanceView(
        UUID id,
        String courier,
        String reference,
        Instant receivedAt,
        Money total,
        Money booked,
        int lines,
        int differing) {
    static RemittanceView of(Remittances.Summary summary) {
        var remittance = summary.remittance();
        return new RemittanceView(
                remittance.id(),
                remittance.courier(),
                remittance.reference(),
                remittance.receivedAt(),
                Money.bdt(remittance.totalMinor()),
                Money.bdt(summary.bookedMinor()),
                summary.lines(),
                summary.differing());
    }

    /** Difference is what the courier says less what was open. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            int line,
            String consignment,
            UUID shipmentId,
            Money amount,
            Money charge,
            Money booked,
            Money difference,
            Remittance.Outcome outcome) {
        static Line of(Remittance.Line line) {
            return new Line(
                    line.line(),
                    line.claim().name(),
                    line.shipmentId(),
                    Money.bdt(line.claim().amountMinor()),
                    Money.bdt(line.claim().chargeMinor()),
                    Money.bdt(line.bookedMinor()),
                    Money.bdt(line.differenceMinor()),
                    line.outcome());
        }
    }

    /** Cash that a courier has. */
    record Outstanding(
            UUID shipmentId,
            UUID orderId,
            UUID sellerId,
            String courier,
            String consignment,
            Money due,
            Money open,
            Instant collectedAt) {
        static Outstanding of(Receivable receivable) {
            return new Outstanding(
                    receivable.shipmentId(),
                    receivable.orderId(),
                    receivable.sellerId(),
                    receivable.courier(),
                    receivable.consignmentId(),
                    Money.bdt(receivable.dueMinor()),
                    Money.bdt(receivable.openMinor()),
                    receivable.collectedAt());
        }
    }
}
