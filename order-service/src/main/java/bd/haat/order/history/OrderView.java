package bd.haat.order.history;

import bd.haat.common.money.Money;
import bd.haat.common.text.Language;
import bd.haat.order.fulfilment.Tracking;
import bd.haat.order.orders.DeliveryAddress;
import bd.haat.order.orders.OrderLine;
import bd.haat.order.orders.Rejection;
import bd.haat.order.orders.SellerDelivery;
import bd.haat.order.orders.State;
import bd.haat.order.orders.Status;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * An order as its shopper reads it; absent members have nothing to say.
 *
 * @param delivery the sellers' fees together
 * @param vat contained in the total
 * @param inReview true while somebody is to look at the order before it goes on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderView(
        UUID id,
        String number,
        Status status,
        String paymentMethod,
        Instant placedAt,
        Money subtotal,
        Money discount,
        Money delivery,
        Money vat,
        Money total,
        String couponCode,
        DeliveryAddress address,
        List<Line> lines,
        Payment payment,
        List<Shipment> shipments,
        Rejection rejection,
        Boolean inReview,
        List<Moment> timeline,
        AftersalesView aftersales) {
    private static final Set<String> PAYABLE = Set.of("OPEN");
    private static final Set<String> ON_THE_WAY = Set.of("BOOKED", "ACCEPTED", "PACKED", "HANDED_OVER");

    /** Total is before the discount, which is this line's share; cancelled are pieces called off, besides the quantity. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            UUID id,
            UUID variantId,
            UUID productId,
            UUID sellerId,
            String sku,
            String name,
            Map<String, String> options,
            String image,
            int quantity,
            Integer cancelled,
            Money unitPrice,
            Money discount,
            Money total) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Payment(
            UUID id,
            String method,
            String status,
            Money amount,
            Money refunded,
            String redirectUrl,
            Instant expiresAt,
            String failureCode) {}

    public record Estimate(int minDays, int maxDays) {}

    public record ShippedLine(UUID variantId, String name, int quantity) {}

    /** The code is what the shopper tells whoever brings the goods. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Shipment(
            UUID id,
            UUID sellerId,
            String shopName,
            String status,
            Estimate estimate,
            Tracking tracking,
            String deliveryCode,
            Instant deliveredAt,
            List<ShippedLine> lines) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Moment(Instant at, String what, Status status, String by, String reason) {}

    static OrderView of(OrderRow row, Language language, boolean shoppersOwn) {
        var order = row.order();
        var totals = order.totals();
        return new OrderView(
                order.id(),
                order.number(),
                order.state().status(),
                order.paymentMethod().name(),
                order.placedAt(),
                Money.bdt(totals.subtotalMinor()),
                Money.bdt(totals.discountMinor()),
                Money.bdt(totals.deliveryMinor()),
                Money.bdt(totals.vatMinor()),
                Money.bdt(totals.totalMinor()),
                order.couponCode(),
                order.address(),
                row.lines().stream().map(line -> line(line, language)).toList(),
                row.payment() == null ? null : payment(row.payment()),
                row.shipments().stream()
                        .map(shipment -> shipment(row, shipment, language, shoppersOwn))
                        .toList(),
                row.rejection(),
                order.state() == State.IN_REVIEW ? true : null,
                row.timeline().stream()
                        .map(moment -> new Moment(
                                moment.at(), moment.what(), moment.state().status(), moment.by(), moment.reason()))
                        .toList(),
                AftersalesView.of(row.aftermath()));
    }

    private static Line line(OrderLine line, Language language) {
        return new Line(
                line.id(),
                line.variantId(),
                line.productId(),
                line.sellerId(),
                line.sku(),
                line.name().in(language),
                line.options(),
                line.image(),
                line.quantity(),
                line.cancelled() == null ? null : line.cancelled().quantity(),
                Money.bdt(line.unitPriceMinor()),
                Money.bdt(line.discountMinor()),
                Money.bdt(line.totalMinor()));
    }

    private static Payment payment(OrderRow.Payment payment) {
        boolean payable = PAYABLE.contains(payment.status());
        return new Payment(
                payment.id(),
                payment.method(),
                payment.status(),
                Money.bdt(payment.amountMinor()),
                payment.refundedMinor() == 0 ? null : Money.bdt(payment.refundedMinor()),
                payable ? payment.redirectUrl() : null,
                payable ? payment.expiresAt() : null,
                payment.failureCode());
    }

    private static Shipment shipment(OrderRow row, OrderRow.Shipment shipment, Language language, boolean shoppersOwn) {
        var shop = row.order().deliveries().stream()
                .filter(delivery -> delivery.sellerId().equals(shipment.sellerId()))
                .map(SellerDelivery::shopName)
                .filter(Objects::nonNull)
                .findFirst();
        return new Shipment(
                shipment.id(),
                shipment.sellerId(),
                shop.map(name -> name.in(language)).orElse(null),
                shipment.status(),
                new Estimate(shipment.minDays(), shipment.maxDays()),
                shipment.tracking(),
                shoppersOwn && ON_THE_WAY.contains(shipment.status()) ? shipment.deliveryCode() : null,
                shipment.deliveredAt(),
                row.lines().stream()
                        .filter(line -> line.sellerId().equals(shipment.sellerId()))
                        .map(line ->
                                new ShippedLine(line.variantId(), line.name().in(language), line.quantity()))
                        .toList());
    }
}
