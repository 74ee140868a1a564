package bd.haat.order.invoice;

import bd.haat.order.rules.Shares;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is left of an invoice after its credit notes. Whatever the steps in which an invoice is credited, the notes add up to it: each takes
 * the difference of two points on one line that ends in the invoice's own sums.
 */
record Remainder(Invoice invoice, List<Invoice> notes) {
    long totalMinor() {
        return invoice.totalMinor() - creditedMinor();
    }

    /** The VAT in the next amount that is credited. */
    long vatOf(long amountMinor) {
        long before = notes.stream().mapToLong(Invoice::vatMinor).sum();
        return part(invoice.vatMinor(), creditedMinor() + amountMinor, invoice.totalMinor()) - before;
    }

    /** What a credit note over the amount says line by line: the pieces at their price, and what exceeds that without goods. */
    List<Invoice.Line> lines(long amountMinor, long vatMinor, Map<UUID, Integer> pieces) {
        var lines = new ArrayList<Invoice.Line>();
        for (var line : invoice.content().lines()) {
            if (line.what() != Invoice.What.GOODS) continue;
            int before = pieces(line);
            int back = Math.min(pieces.getOrDefault(line.orderLineId(), 0), line.quantity() - before);
            if (back > 0) lines.add(back(line, before, back));
        }
        long goods = lines.stream().mapToLong(Invoice.Line::totalMinor).sum();
        if (goods > amountMinor) lines = cut(lines, amountMinor);
        if (goods < amountMinor) lines.add(allowance(amountMinor - goods));
        return IssueInvoice.withVat(lines, vatMinor);
    }

    private static Invoice.Line back(Invoice.Line line, int before, int back) {
        long total = part(line.totalMinor(), before + back, line.quantity())
                - part(line.totalMinor(), before, line.quantity());
        return of(line, back, total);
    }

    /** Less is given back than the pieces cost: each bears its share. */
    private static ArrayList<Invoice.Line> cut(List<Invoice.Line> lines, long amountMinor) {
        long[] shares = Shares.of(
                amountMinor, lines.stream().mapToLong(Invoice.Line::totalMinor).toArray());
        var cut = new ArrayList<Invoice.Line>();
        for (int i = 0; i < shares.length; i++)
            cut.add(of(lines.get(i), lines.get(i).quantity(), shares[i]));
        return cut;
    }

    /** What is not given back of the price stands in the column of discounts. */
    private static Invoice.Line of(Invoice.Line line, int quantity, long totalMinor) {
        return new Invoice.Line(
                line.what(),
                line.orderLineId(),
                line.name(),
                line.sku(),
                line.options(),
                quantity,
                line.unitPriceMinor(),
                line.unitPriceMinor() * quantity - totalMinor,
                totalMinor,
                0);
    }

    private static Invoice.Line allowance(long minor) {
        return new Invoice.Line(Invoice.What.ALLOWANCE, null, null, null, null, 1, minor, 0, minor, 0);
    }

    private int pieces(Invoice.Line line) {
        return notes.stream()
                .flatMap(note -> note.content().lines().stream())
                .filter(credited -> credited.what() == Invoice.What.GOODS
                        && credited.orderLineId().equals(line.orderLineId()))
                .mapToInt(Invoice.Line::quantity)
                .sum();
    }

    private long creditedMinor() {
        return notes.stream().mapToLong(Invoice::totalMinor).sum();
    }

    private static long part(long whole, long of, long all) {
        return all == 0
                ? 0
                : BigInteger.valueOf(whole)
                        .multiply(BigInteger.valueOf(of))
                        .divide(BigInteger.valueOf(all))
                        .longValueExact();
    }
}
