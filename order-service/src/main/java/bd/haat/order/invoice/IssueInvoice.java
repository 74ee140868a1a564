package bd.haat.order.invoice;

import bd.haat.common.persistence.Ids;
import bd.haat.order.fulfilment.HandOver;
import bd.haat.order.fulfilment.Shipment;
import bd.haat.order.orders.Order;
import bd.haat.order.rules.Rule;
import bd.haat.order.rules.Rules;
import bd.haat.order.rules.Shares;
import bd.haat.order.sellers.Seller;
import bd.haat.order.sellers.Sellers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The invoice of a shipment, at its hand-over: goods on the road must have their Mushak-6.3 with them (Value Added Tax and Supplementary
 * Duty Rules 2016, rule 40). The VAT is the shipment's share of what the shopper was shown with the order, so that an order's invoices add
 * up to that, and each line's is its share of the invoice's.
 */
@Component
class IssueInvoice implements HandOver {
    private final Invoices invoices;
    private final Sellers sellers;
    private final Rules rules;
    private final RecordInvoice record;
    private final Clock clock;

    IssueInvoice(Invoices invoices, Sellers sellers, Rules rules, RecordInvoice record, Clock clock) {
        this.invoices = invoices;
        this.sellers = sellers;
        this.rules = rules;
        this.record = record;
        this.clock = clock;
    }

    @Override
    public void handedOver(Order order, Shipment shipment) {
        if (invoices.ofSeller(order.id(), shipment.sellerId()).isPresent()) return;
        record.add(of(order, shipment, sellers.find(shipment.sellerId()).orElseThrow()));
    }

    private Invoice of(Order order, Shipment shipment, Seller seller) {
        var now = clock.instant();
        var parts = order.parts();
        long[] vat = Shares.of(
                order.totals().vatMinor(),
                parts.stream().mapToLong(Order.Part::dueMinor).toArray());
        int index = 0;
        while (!parts.get(index).delivery().sellerId().equals(seller.id())) index++;
        var part = parts.get(index);
        return new Invoice(
                Ids.next(),
                Invoice.Kind.INVOICE,
                seller.id(),
                Invoice.yearOf(now),
                0,
                order.id(),
                shipment.id(),
                order.customerId(),
                null,
                shipment.id(),
                Math.toIntExact(rules.of(Rule.VAT_BASIS_POINTS, order.placedAt())),
                part.dueMinor(),
                vat[index],
                new Invoice.Content(
                        order.number(),
                        order.paymentMethod().name(),
                        supplier(seller),
                        order.address(),
                        withVat(lines(part), vat[index]),
                        null,
                        null,
                        null),
                now);
    }

    private static List<Invoice.Line> lines(Order.Part part) {
        var lines = new ArrayList<Invoice.Line>();
        part.lines()
                .forEach(line -> lines.add(new Invoice.Line(
                        Invoice.What.GOODS,
                        line.id(),
                        line.name(),
                        line.sku(),
                        line.options(),
                        line.quantity(),
                        line.unitPriceMinor(),
                        line.discountMinor(),
                        line.totalMinor() - line.discountMinor(),
                        0)));
        long fee = part.delivery().feeMinor();
        if (fee > 0) lines.add(new Invoice.Line(Invoice.What.DELIVERY, null, null, null, null, 1, fee, 0, fee, 0));
        return lines;
    }

    /** Each line with its share of the VAT. */
    static List<Invoice.Line> withVat(List<Invoice.Line> lines, long vatMinor) {
        long[] shares = Shares.of(
                vatMinor, lines.stream().mapToLong(Invoice.Line::totalMinor).toArray());
        var taxed = new ArrayList<Invoice.Line>();
        for (int i = 0; i < shares.length; i++) taxed.add(lines.get(i).withVat(shares[i]));
        return taxed;
    }

    private static Invoice.Supplier supplier(Seller seller) {
        return new Invoice.Supplier(
                seller.legalName(),
                seller.shopName(),
                seller.binNo(),
                seller.phone(),
                seller.line1(),
                seller.upazilaCode());
    }
}
