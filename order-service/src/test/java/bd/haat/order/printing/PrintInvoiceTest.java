package bd.haat.order.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bd.haat.common.storage.Storage;
import bd.haat.common.storage.StorageUnavailable;
import bd.haat.common.text.Language;
import bd.haat.common.text.LocalizedText;
import bd.haat.order.document.Paper;
import bd.haat.order.document.Sheet;
import bd.haat.order.invoice.Invoice;
import bd.haat.order.market.Places;
import bd.haat.order.orders.DeliveryAddress;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PrintInvoiceTest {
    private final Map<String, byte[]> kept = new HashMap<>();
    private boolean storeAway;
    private boolean placesAway;
    private int printed;

    private final Invoice invoice = invoice();
    private final PrintInvoice print = new PrintInvoice(
            new OneInvoice(invoice), this::named, this::press, new Bucket(), new SimpleMeterRegistry());

    @Test
    void bothLanguagesAreKeptUnderNamesThatTellNothing() {
        print.run(invoice.id().toString());
        assertThat(kept.keySet()).hasSize(2).allMatch(key -> key.matches("invoices/[0-9a-f]{64}\\.pdf"));
        print.run(invoice.id().toString());
        assertThat(printed).isEqualTo(2);
        assertThat(print.file(invoice, Language.EN)).asString().isEqualTo("INV-2026-000007 EN 2");
        assertThat(printed).isEqualTo(2);
    }

    @Test
    void whoComesBeforeThePressIsServedAndTheFileKept() {
        var first = print.file(invoice, Language.BN);
        print.run(invoice.id().toString());
        assertThat(print.file(invoice, Language.BN)).isEqualTo(first);
        assertThat(printed).isEqualTo(2);
    }

    @Test
    void withoutTheStoreReadersAreServedAndTheTaskRunsAgain() {
        storeAway = true;
        assertThat(print.file(invoice, Language.BN)).asString().startsWith("INV-2026-000007");
        assertThatThrownBy(() -> print.run(invoice.id().toString())).isInstanceOf(StorageUnavailable.class);
        storeAway = false;
        print.run(invoice.id().toString());
        assertThat(kept).hasSize(2);
    }

    @Test
    void anAddressIsNeverKeptWithoutItsPlace() {
        placesAway = true;
        assertThatThrownBy(() -> print.file(invoice, Language.BN)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> print.run(invoice.id().toString())).isInstanceOf(IllegalStateException.class);
        assertThat(kept).isEmpty();
    }

    private Optional<Places.Place> named(String code) {
        if (placesAway) throw new IllegalStateException("location does not answer");
        var name = new LocalizedText("ধানমন্ডি", "Dhanmondi");
        return Optional.of(new Places.Place(name, name));
    }

    private byte[] press(String kind, Paper paper, Language language, String title, Consumer<Sheet> drawing) {
        return (title + " " + language + " " + ++printed).getBytes(StandardCharsets.UTF_8);
    }

    private class Bucket implements Storage {
        @Override
        public void put(String key, byte[] content, String mediaType) {
            if (storeAway) throw new StorageUnavailable(new IOException("away"));
            kept.put(key, content);
        }

        @Override
        public Optional<byte[]> read(String key) {
            if (storeAway) throw new StorageUnavailable(new IOException("away"));
            return Optional.ofNullable(kept.get(key));
        }

        @Override
        public void put(String key, InputStream content, String mediaType) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Stored> open(String key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public OptionalLong length(String key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(String key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> list(String prefix, Instant before, int most) {
            throw new UnsupportedOperationException();
        }

        @Override
        public URI uploadTo(String key, Duration life) {
            throw new UnsupportedOperationException();
        }
    }

    private static Invoice invoice() {
        var id = UUID.randomUUID();
        var seller = new Invoice.Supplier("Ghar Ltd", new LocalizedText("ঘর", null), null, null, "Road 7", "1343");
        var buyer = new DeliveryAddress(null, "নাসরিন", "+8801712345678", "Road 5", null, "3026", null, null, null);
        var content = new Invoice.Content("HT-1", "COD", seller, buyer, List.of(), null, null, null);
        var at = Instant.parse("2026-11-25T06:00:00Z");
        return new Invoice(id, Invoice.Kind.INVOICE, id, 2026, 7, id, id, id, null, id, 1500, 115, 15, content, at);
    }
}
