package bd.haat.order.invoice;

import bd.haat.order.saga.AfterCommit;
import bd.haat.order.timer.Timers;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Writes an invoice down, and notes that it is to be printed. {@code haat.invoices.issued} counts by kind. */
@Component
class RecordInvoice {
    private final Invoices invoices;
    private final Timers timers;
    private final MeterRegistry meters;

    RecordInvoice(Invoices invoices, Timers timers, MeterRegistry meters) {
        this.invoices = invoices;
        this.timers = timers;
        this.meters = meters;
    }

    /** In the transaction of what it is issued for. */
    void add(Invoice unnumbered) {
        invoices.add(unnumbered).ifPresent(invoice -> {
            timers.soon(Invoice.PRINTING, invoice.id().toString());
            AfterCommit.run(() -> meters.counter(
                            "haat.invoices.issued", "kind", invoice.kind().name())
                    .increment());
        });
    }
}
