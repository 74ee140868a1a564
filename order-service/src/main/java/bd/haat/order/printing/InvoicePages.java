package bd.haat.order.printing;

import bd.haat.common.text.Language;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import bd.haat.order.invoice.Invoice;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Invoices and the credit notes on them, page by page. */
@Component
class InvoicePages {
    private final Cursors cursors;

    InvoicePages(Cursors cursors) {
        this.cursors = cursors;
    }

    private record Key(UUID id) {}

    /** The oldest first, after the given one; null for the beginning. */
    interface Reading {
        List<Invoice> after(UUID last, int limit);
    }

    /** @param folder the path under which the files are */
    Page<InvoiceView> list(Reading reading, int limit, String cursor, Language language, String folder) {
        var after = cursors.decode(cursor, Key.class);
        return Page.of(
                        reading.after(after == null ? null : after.id(), limit + 1),
                        limit,
                        last -> cursors.encode(new Key(last.id())))
                .map(invoice -> InvoiceView.of(invoice, language, folder));
    }
}
