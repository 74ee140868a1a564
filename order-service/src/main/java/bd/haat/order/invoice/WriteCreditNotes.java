package bd.haat.order.invoice;

import bd.haat.common.persistence.Ids;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class WriteCreditNotes implements CreditNotes {
    private final Invoices invoices;
    private final RecordInvoice record;
    private final Clock clock;

    WriteCreditNotes(Invoices invoices, RecordInvoice record, Clock clock) {
        this.invoices = invoices;
        this.record = record;
        this.clock = clock;
    }

    @Override
    public void credit(
            UUID orderId, UUID sellerId, UUID source, long amountMinor, Map<UUID, Integer> pieces, String reason) {
        invoices.ofSeller(orderId, sellerId)
                .ifPresent(invoice -> write(
                        new Remainder(invoice, invoices.creditNotes(invoice.id())),
                        source,
                        amountMinor,
                        pieces,
                        reason));
    }

    @Override
    public void creditAll(UUID orderId, UUID sellerId, UUID source, String reason) {
        invoices.ofSeller(orderId, sellerId).ifPresent(invoice -> {
            var left = new Remainder(invoice, invoices.creditNotes(invoice.id()));
            var pieces = new HashMap<UUID, Integer>();
            invoice.content().lines().stream()
                    .filter(line -> line.what() == Invoice.What.GOODS)
                    .forEach(line -> pieces.put(line.orderLineId(), line.quantity()));
            write(left, source, left.totalMinor(), pieces, reason);
        });
    }

    private void write(Remainder left, UUID source, long amountMinor, Map<UUID, Integer> pieces, String reason) {
        long amount = Math.min(amountMinor, left.totalMinor());
        if (amount <= 0) return;
        long vat = left.vatOf(amount);
        record.add(note(left.invoice(), source, amount, vat, left.lines(amount, vat, pieces), reason));
    }

    private Invoice note(Invoice invoice, UUID source, long amount, long vat, List<Invoice.Line> lines, String reason) {
        var now = clock.instant();
        var original = invoice.content();
        return new Invoice(
                Ids.next(),
                Invoice.Kind.CREDIT_NOTE,
                invoice.sellerId(),
                Invoice.yearOf(now),
                0,
                invoice.orderId(),
                invoice.shipmentId(),
                invoice.customerId(),
                invoice.id(),
                source,
                invoice.vatBasisPoints(),
                amount,
                vat,
                new Invoice.Content(
                        original.orderNumber(),
                        original.paymentMethod(),
                        original.supplier(),
                        original.buyer(),
                        lines,
                        reason,
                        invoice.number(),
                        invoice.issuedAt()),
                now);
    }
}
