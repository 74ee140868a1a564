package bd.haat.order.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.text.LocalizedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RemainderTest {
    private static final Instant NOW = Instant.parse("2026-11-25T06:00:00Z");

    @Test
    void inWhateverStepsAnInvoiceIsCreditedTheNotesAddUpToIt() {
        for (int seed = 0; seed < 2_000; seed++) credited(new Random(seed));
    }

    @Test
    void theYearIsDhakas() {
        assertThat(Invoice.yearOf(Instant.parse("2026-12-31T17:59:59Z"))).isEqualTo(2026);
        assertThat(Invoice.yearOf(Instant.parse("2026-12-31T18:00:00Z"))).isEqualTo(2027);
    }

    private static void credited(Random random) {
        var invoice = invoice(random);
        var notes = new ArrayList<Invoice>();
        while (true) {
            var left = new Remainder(invoice, notes);
            if (left.totalMinor() == 0) break;
            long amount = random.nextInt(4) == 0 ? left.totalMinor() : 1 + random.nextLong(left.totalMinor());
            long vat = left.vatOf(amount);
            assertThat(vat).isBetween(0L, amount);
            var lines = left.lines(amount, vat, Map.copyOf(pieces(invoice, random)));
            assertThat(lines).allSatisfy(line -> {
                assertThat(line.totalMinor()).isNotNegative();
                assertThat(line.discountMinor()).isNotNegative();
                assertThat(line.vatMinor()).isBetween(0L, line.totalMinor());
            });
            assertThat(lines.stream().mapToLong(Invoice.Line::totalMinor).sum()).isEqualTo(amount);
            assertThat(lines.stream().mapToLong(Invoice.Line::vatMinor).sum()).isEqualTo(vat);
            notes.add(document(Invoice.Kind.CREDIT_NOTE, amount, vat, lines));
        }
        assertThat(notes.stream().mapToLong(Invoice::totalMinor).sum()).isEqualTo(invoice.totalMinor());
        assertThat(notes.stream().mapToLong(Invoice::vatMinor).sum()).isEqualTo(invoice.vatMinor());
        invoice.content().lines().stream()
                .filter(line -> line.orderLineId() != null)
                .forEach(line -> assertThat(notes.stream()
                                .flatMap(note -> note.content().lines().stream())
                                .filter(back -> line.orderLineId().equals(back.orderLineId()))
                                .mapToInt(Invoice.Line::quantity)
                                .sum())
                        .isLessThanOrEqualTo(line.quantity()));
    }

    private static Map<UUID, Integer> pieces(Invoice invoice, Random random) {
        var pieces = new HashMap<UUID, Integer>();
        for (var line : invoice.content().lines())
            if (line.orderLineId() != null && random.nextBoolean()) pieces.put(line.orderLineId(), random.nextInt(4));
        return pieces;
    }

    private static Invoice invoice(Random random) {
        var lines = new ArrayList<Invoice.Line>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int quantity = 1 + random.nextInt(5);
            long price = random.nextInt(100_000);
            long discount = random.nextBoolean() ? 0 : random.nextLong(price * quantity + 1);
            lines.add(new Invoice.Line(
                    Invoice.What.GOODS,
                    UUID.randomUUID(),
                    new LocalizedText("জিনিস", null),
                    null,
                    null,
                    quantity,
                    price,
                    discount,
                    price * quantity - discount,
                    0));
        }
        if (random.nextBoolean())
            lines.add(new Invoice.Line(Invoice.What.DELIVERY, null, null, null, null, 1, 6_000, 0, 6_000, 0));
        long total = lines.stream().mapToLong(Invoice.Line::totalMinor).sum();
        return document(Invoice.Kind.INVOICE, total, total * 15 / 115, lines);
    }

    private static Invoice document(Invoice.Kind kind, long total, long vat, List<Invoice.Line> lines) {
        var id = UUID.randomUUID();
        var content = new Invoice.Content("HT-1", "COD", null, null, lines, null, null, null);
        return new Invoice(id, kind, id, 2026, 1, id, id, id, null, id, 1500, total, vat, content, NOW);
    }
}
