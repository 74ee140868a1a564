package bd.haat.order.printing;

import bd.haat.order.document.Sheet;
import bd.haat.order.document.Style;
import bd.haat.order.document.Wording;
import bd.haat.order.invoice.Invoice;
import bd.haat.order.invoice.Invoice.Kind;
import bd.haat.order.market.Places.Place;
import bd.haat.order.orders.DeliveryAddress;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An invoice or credit note on A4, with the fields of Mushak-6.3 and Mushak-6.7. */
final class InvoicePage {
    private static final int LEFT = 40;
    private static final int RIGHT = 555;
    private static final int MIDDLE = 310;
    private static final Style TITLE = Style.bold(15);
    private static final Style HEAD = Style.bold(9);
    private static final Style TEXT = Style.plain(9);
    private static final Style SMALL = Style.plain(8);

    private final Invoice invoice;
    private final Wording words;
    private final Optional<Place> sellerPlace;
    private final Optional<Place> buyerPlace;

    InvoicePage(Invoice invoice, Wording words, Optional<Place> sellerPlace, Optional<Place> buyerPlace) {
        this.invoice = invoice;
        this.words = words;
        this.sellerPlace = sellerPlace;
        this.buyerPlace = buyerPlace;
    }

    void draw(Sheet sheet) {
        title(sheet);
        int below = Math.max(parties(sheet, 110), particulars(sheet, 110));
        int foot = new InvoiceTable(invoice, words).draw(sheet, below + 8);
        sheet.text(LEFT, foot + 18, SMALL, words.of("invoice.vat-contained"));
        sheet.text(LEFT, foot + 30, SMALL, words.of("invoice.made-by"));
    }

    private void title(Sheet sheet) {
        boolean registered = invoice.content().supplier().binNo() != null;
        var form = invoice.kind() == Kind.INVOICE ? "invoice.form" : "credit-note.form";
        var title = invoice.kind() == Kind.CREDIT_NOTE
                ? "credit-note.title"
                : registered ? "invoice.title" : "invoice.title-plain";
        sheet.textCentred(sheet.width() / 2, 62, TITLE, words.of(title));
        if (registered) {
            sheet.box(RIGHT - 84, 46, 84, 22);
            sheet.textCentred(RIGHT - 42, 61, HEAD, words.of(form));
        }
        sheet.line(LEFT, 80, RIGHT);
    }

    private int parties(Sheet sheet, int y) {
        var seller = invoice.content().supplier();
        var shop = seller.shopName().in(words.language());
        var buyer = invoice.content().buyer();
        y = field(sheet, y, "seller", seller.legalName() == null ? shop : seller.legalName());
        if (seller.legalName() != null) y = field(sheet, y, "shop", shop);
        y = field(sheet, y, "bin", seller.binNo());
        y = field(sheet, y, "address", joined(seller.line1(), sellerPlace, seller.upazilaCode(), null));
        y = field(sheet, y, "phone", seller.phone());
        y = field(sheet, y + 6, "buyer", buyer.recipient());
        y = field(sheet, y, "destination", address(buyer));
        return field(sheet, y, "phone", buyer.phone());
    }

    private int particulars(Sheet sheet, int y) {
        var content = invoice.content();
        var number = invoice.kind() == Kind.INVOICE ? "invoice.number" : "credit-note.number";
        y = detail(sheet, y, number, invoice.number());
        y = detail(sheet, y, "date", words.day(invoice.issuedAt()));
        y = detail(sheet, y, "time", words.hour(invoice.issuedAt()));
        y = detail(sheet, y, "order", content.orderNumber());
        y = detail(sheet, y, "payment", words.of("payment." + content.paymentMethod()));
        if (invoice.kind() == Kind.INVOICE) return y;
        y = detail(sheet, y, "corrects", content.correctsNumber());
        y = detail(sheet, y, "corrects-date", words.day(content.correctsIssuedAt()));
        return detail(sheet, y, "reason", content.reason());
    }

    private int field(Sheet sheet, int y, String key, String value) {
        return labelled(sheet, LEFT, MIDDLE - 10, y, key, value);
    }

    private int detail(Sheet sheet, int y, String key, String value) {
        return labelled(sheet, MIDDLE, RIGHT, y, key, value);
    }

    /** A name and its value, which may need more lines than one; nothing where there is no value. */
    private int labelled(Sheet sheet, int x, int toX, int y, String key, String value) {
        if (value == null || value.isBlank()) return y;
        sheet.text(x, y, HEAD, words.of(key));
        int from = x + 88;
        return sheet.paragraph(from, y, TEXT, sheet.wrap(value, toX - from, TEXT));
    }

    private String address(DeliveryAddress to) {
        var lines = Stream.of(to.line1(), to.line2())
                .filter(line -> line != null && !line.isBlank())
                .collect(Collectors.joining(", "));
        return joined(lines, buyerPlace, to.upazilaCode(), to.postcode());
    }

    private String joined(String lines, Optional<Place> place, String code, String postcode) {
        return Stream.of(lines, place.map(known -> known.in(words.language())).orElse(code), postcode)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
