package bd.haat.order.label;

import bd.haat.order.document.Sheet;
import bd.haat.order.document.Style;
import bd.haat.order.document.Wording;
import bd.haat.order.market.Places.Place;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A label on A6: who sends, who gets it, what to collect, and the codes for scanners. */
final class LabelPage {
    private static final int LEFT = 16;
    private static final int RIGHT = 282;
    private static final int WIDTH = RIGHT - LEFT;
    private static final int QR = 78;
    private static final int LINES = 4;
    private static final Style SMALL = Style.plain(8);
    private static final Style HEAD = Style.bold(8);
    private static final Style NAME = Style.bold(12);
    private static final Style TEXT = Style.plain(10);

    private final Label label;
    private final Wording words;
    private final Optional<Place> from;
    private final Optional<Place> to;

    LabelPage(Label label, Wording words, Optional<Place> from, Optional<Place> to) {
        this.label = label;
        this.words = words;
        this.from = from;
        this.to = to;
    }

    void draw(Sheet sheet) {
        int y = sender(sheet, 24);
        sheet.line(LEFT, y - 6, RIGHT);
        recipient(sheet, y + 10);
        collect(sheet, 240);
        codes(sheet, 292);
    }

    private int sender(Sheet sheet, int y) {
        sheet.text(LEFT, y, HEAD, words.of("label.from"));
        y = cut(sheet, y + 13, Style.bold(10), 1, label.shopName().in(words.language()));
        y = cut(sheet, y, SMALL, 2, joined(label.shopLine1(), named(from, label.shopUpazilaCode())));
        return cut(sheet, y, SMALL, 1, label.shopPhone()) + 2;
    }

    private void recipient(Sheet sheet, int y) {
        var address = label.to();
        sheet.text(LEFT, y, HEAD, words.of("label.to"));
        y = cut(sheet, y + 17, NAME, 2, address.recipient());
        y = cut(sheet, y, TEXT, LINES, joined(address.line1(), address.line2()));
        y = cut(sheet, y, Style.bold(10), 2, joined(named(to, address.upazilaCode()), address.postcode()));
        cut(sheet, y, NAME, 1, address.phone());
    }

    private void collect(Sheet sheet, int y) {
        sheet.box(LEFT, y, WIDTH, 40);
        if (label.toCollectMinor() > 0) {
            sheet.text(LEFT + 8, y + 25, HEAD, words.of("label.collect"));
            sheet.textRight(RIGHT - 8, y + 27, Style.bold(18), words.taka(label.toCollectMinor()));
        } else sheet.textCentred(sheet.width() / 2, y + 26, Style.bold(14), words.of("label.paid"));
    }

    private void codes(Sheet sheet, int y) {
        sheet.qr(LEFT, y, QR, label.shipmentId().toString());
        int x = LEFT + QR + 10;
        var code = label.tracking() == null ? label.orderNumber() : label.tracking();
        sheet.barcode(x, y + 4, RIGHT - x, 34, code);
        sheet.textCentred((x + RIGHT) / 2, y + 50, HEAD, code);
        sheet.text(x, y + 68, SMALL, words.of("label.order") + " " + label.orderNumber());
        sheet.text(x, y + 82, SMALL, words.of("label.pieces") + " " + words.number(label.pieces()));
    }

    /** As much as fits in so many lines. */
    private int cut(Sheet sheet, int y, Style style, int lines, String text) {
        if (text == null || text.isBlank()) return y;
        return sheet.paragraph(
                LEFT,
                y,
                style,
                sheet.wrap(text, WIDTH, style).stream().limit(lines).toList());
    }

    private String named(Optional<Place> place, String code) {
        return place.map(known -> known.in(words.language())).orElse(code);
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(", "));
    }
}
