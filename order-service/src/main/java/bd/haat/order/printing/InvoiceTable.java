package bd.haat.order.printing;

import bd.haat.order.document.Sheet;
import bd.haat.order.document.Style;
import bd.haat.order.document.Wording;
import bd.haat.order.invoice.Invoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The lines of an invoice and their sums, over as many pages as they need. */
final class InvoiceTable {
    private static final int LEFT = 40;
    private static final int RIGHT = 555;
    private static final int NAME = 60;
    private static final int NAME_WIDTH = 132;
    private static final int[] ENDS = {228, 296, 356, 424, 485, RIGHT - 4}; // right edges of the columns of figures
    private static final int LAST_LINE = 770;
    private static final int TOP = 60;
    private static final int SUMS = 70;
    private static final int FOOT = 815;
    private static final Style HEAD = Style.bold(8);
    private static final Style TEXT = Style.plain(8);
    private static final Style NOTE = Style.plain(7);

    private final Invoice invoice;
    private final Wording words;
    private int page = 1;

    InvoiceTable(Invoice invoice, Wording words) {
        this.invoice = invoice;
        this.words = words;
    }

    /** @return where the page below it is free */
    int draw(Sheet sheet, int y) {
        y = heads(sheet, y);
        int number = 0;
        for (var line : invoice.content().lines()) {
            var name = sheet.wrap(name(line), NAME_WIDTH, TEXT);
            var note = sheet.wrap(note(line), NAME_WIDTH, NOTE);
            if (y + 12 * (name.size() + note.size()) > LAST_LINE) y = heads(sheet, turned(sheet));
            y = row(sheet, y, ++number, line, name, note);
        }
        if (y + SUMS > LAST_LINE) y = turned(sheet);
        foot(sheet);
        return sums(sheet, y);
    }

    private int turned(Sheet sheet) {
        foot(sheet);
        sheet.newPage();
        page++;
        return TOP;
    }

    private void foot(Sheet sheet) {
        sheet.textRight(RIGHT, FOOT, NOTE, invoice.number() + " · " + words.number(page));
    }

    private int heads(Sheet sheet, int y) {
        sheet.shade(LEFT, y, RIGHT - LEFT, 30);
        sheet.text(LEFT + 4, y + 13, HEAD, "#");
        sheet.text(NAME, y + 13, HEAD, words.of("column.goods"));
        var keys = List.of("quantity", "unit-price", "discount", "net", "vat", "total");
        for (int i = 0; i < ENDS.length; i++) {
            sheet.textRight(ENDS[i], y + 13, HEAD, words.of("column." + keys.get(i)));
            if (i > 0) sheet.textRight(ENDS[i], y + 25, NOTE, words.of("column." + keys.get(i) + ".note"));
        }
        return y + 44;
    }

    private int row(Sheet sheet, int y, int number, Invoice.Line line, List<String> name, List<String> note) {
        sheet.text(LEFT + 4, y, TEXT, words.number(number));
        var figures = List.of(
                words.number(line.quantity()),
                words.amount(line.unitPriceMinor()),
                words.amount(line.discountMinor()),
                words.amount(line.totalMinor() - line.vatMinor()),
                words.amount(line.vatMinor()),
                words.amount(line.totalMinor()));
        for (int i = 0; i < ENDS.length; i++) sheet.textRight(ENDS[i], y, TEXT, figures.get(i));
        int below = sheet.paragraph(NAME, sheet.paragraph(NAME, y, TEXT, name), NOTE, note);
        sheet.line(LEFT, below - 6, RIGHT);
        return below + 6;
    }

    private int sums(Sheet sheet, int y) {
        long net = invoice.totalMinor() - invoice.vatMinor();
        y = sum(sheet, y + 4, words.of("sum.net"), words.taka(net), HEAD);
        var rate = words.of("sum.vat") + " (" + words.percent(invoice.vatBasisPoints()) + ")";
        y = sum(sheet, y, rate, words.taka(invoice.vatMinor()), HEAD);
        var total = invoice.kind() == Invoice.Kind.INVOICE ? "sum.total" : "sum.credit";
        return sum(sheet, y, words.of(total), words.taka(invoice.totalMinor()), Style.bold(11));
    }

    private int sum(Sheet sheet, int y, String name, String amount, Style style) {
        sheet.textRight(ENDS[3], y, style, name);
        sheet.textRight(ENDS[5], y, style, amount);
        return y + 18;
    }

    private String name(Invoice.Line line) {
        return switch (line.what()) {
            case GOODS -> line.name().in(words.language());
            case DELIVERY -> words.of("line.delivery");
            case ALLOWANCE -> words.of("line.allowance");
        };
    }

    private static String note(Invoice.Line line) {
        var parts = new ArrayList<String>();
        if (line.options() != null)
            line.options().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(option -> parts.add(option.getKey() + ": " + option.getValue()));
        if (line.sku() != null) parts.add("SKU " + line.sku());
        return String.join(" · ", parts);
    }
}
