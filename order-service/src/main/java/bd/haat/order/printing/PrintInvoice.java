package bd.haat.order.printing;

import bd.haat.common.storage.Storage;
import bd.haat.common.storage.StorageUnavailable;
import bd.haat.common.text.Language;
import bd.haat.order.document.Paper;
import bd.haat.order.document.Press;
import bd.haat.order.document.Wording;
import bd.haat.order.invoice.Invoice;
import bd.haat.order.invoice.Invoices;
import bd.haat.order.market.Places;
import bd.haat.order.timer.OneTime;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Prints an invoice in both languages and keeps the files. What is asked for before it was kept, or while the store is away, is printed
 * there and then: {@code haat.invoices.served} counts by where a file came from.
 */
@Component
class PrintInvoice implements OneTime {
    private static final String PDF = "application/pdf";

    private final Invoices invoices;
    private final Places places;
    private final Press press;
    private final Storage store;
    private final MeterRegistry meters;

    PrintInvoice(Invoices invoices, Places places, Press press, Storage store, MeterRegistry meters) {
        this.invoices = invoices;
        this.places = places;
        this.press = press;
        this.store = store;
        this.meters = meters;
    }

    @Override
    public String task() {
        return Invoice.PRINTING;
    }

    @Override
    public void run(String instance) {
        var invoice = invoices.find(UUID.fromString(instance)).orElseThrow();
        for (var language : Language.values())
            if (store.read(key(invoice, language)).isEmpty()) kept(invoice, language);
    }

    /** The file of an invoice, which never changes once it is kept. */
    byte[] file(Invoice invoice, Language language) {
        try {
            var found = store.read(key(invoice, language));
            served(found.isPresent() ? "store" : "press");
            return found.orElseGet(() -> kept(invoice, language));
        } catch (StorageUnavailable away) {
            served("press");
            return printed(invoice, language);
        }
    }

    /** Names what {@link #file} answers, for caches. */
    static String tag(Invoice invoice, Language language) {
        return hash(invoice, language).substring(0, 32);
    }

    private byte[] kept(Invoice invoice, Language language) {
        var file = printed(invoice, language);
        store.put(key(invoice, language), file, PDF);
        return file;
    }

    private byte[] printed(Invoice invoice, Language language) {
        var page = new InvoicePage(
                invoice,
                Wording.in(language),
                place(invoice.content().supplier().upazilaCode()),
                place(invoice.content().buyer().upazilaCode()));
        return press.print("invoice", Paper.A4, language, invoice.number(), page::draw);
    }

    private Optional<Places.Place> place(String upazilaCode) {
        return Optional.ofNullable(upazilaCode).flatMap(places::named);
    }

    private void served(String from) {
        meters.counter("haat.invoices.served", "from", from).increment();
    }

    private static String key(Invoice invoice, Language language) {
        return "invoices/" + hash(invoice, language) + ".pdf";
    }

    private static String hash(Invoice invoice, Language language) {
        try {
            var name = invoice.id() + ":" + language.code();
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
