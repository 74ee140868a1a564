package bd.haat.order.printing;

import bd.haat.common.money.Money;
import bd.haat.common.text.Language;
import bd.haat.order.invoice.Invoice;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An invoice or credit note as its buyer and seller read it.
 *
 * @param corrects the invoice that a credit note is on
 * @param vat contained in the total
 * @param pdf path of its file
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InvoiceView(
        UUID id,
        Invoice.Kind kind,
        String number,
        UUID sellerId,
        String sellerName,
        String sellerBin,
        String orderNumber,
        UUID shipmentId,
        UUID corrects,
        String reason,
        List<Line> lines,
        Money total,
        Money vat,
        Instant issuedAt,
        String pdf) {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            Invoice.What what,
            String name,
            String sku,
            int quantity,
            Money unitPrice,
            Money discount,
            Money vat,
            Money total) {
        static Line of(Invoice.Line line, Language language) {
            return new Line(
                    line.what(),
                    line.name() == null ? null : line.name().in(language),
                    line.sku(),
                    line.quantity(),
                    Money.bdt(line.unitPriceMinor()),
                    Money.bdt(line.discountMinor()),
                    Money.bdt(line.vatMinor()),
                    Money.bdt(line.totalMinor()));
        }
    }

    /** @param folder the path under which its files are */
    static InvoiceView of(Invoice invoice, Language language, String folder) {
        var content = invoice.content();
        var seller = content.supplier();
        return new InvoiceView(
                invoice.id(),
                invoice.kind(),
                invoice.number(),
                invoice.sellerId(),
                seller.legalName() == null ? seller.shopName().in(language) : seller.legalName(),
                seller.binNo(),
                content.orderNumber(),
                invoice.shipmentId(),
                invoice.corrects(),
                content.reason(),
                content.lines().stream().map(line -> Line.of(line, language)).toList(),
                Money.bdt(invoice.totalMinor()),
                Money.bdt(invoice.vatMinor()),
                invoice.issuedAt(),
                folder + "/" + invoice.id() + ".pdf");
    }
}
