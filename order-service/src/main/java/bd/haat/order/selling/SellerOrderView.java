package bd.haat.order.selling;

import bd.haat.common.money.Money;
import bd.haat.common.text.Language;
import bd.haat.order.fulfilment.ShipmentStatus;
import bd.haat.order.fulfilment.Tracking;
import bd.haat.order.orders.DeliveryAddress;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A shipment as its shop reads it; the shopper's code is not in it.
 *
 * @param total what the shopper pays for it
 * @param placeId the shop's place that the goods leave from, where somebody named one
 * @param toCollect the same where it is paid at the door; absent where it is paid already
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SellerOrderView(
        UUID id,
        UUID orderId,
        String orderNumber,
        UUID sellerId,
        ShipmentStatus status,
        String paymentMethod,
        Money total,
        Money toCollect,
        DeliveryAddress address,
        List<Line> lines,
        Tracking tracking,
        UUID placeId,
        Instant bookedAt,
        Instant handedOverAt,
        Instant deliveredAt) {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID variantId,
            UUID productId,
            String sku,
            String name,
            Map<String, String> options,
            int quantity,
            Integer cancelled,
            Money unitPrice) {}

    static SellerOrderView of(SellerOrders.Row row, Language language) {
        return new SellerOrderView(
                row.id(),
                row.orderId(),
                row.orderNumber(),
                row.sellerId(),
                row.status(),
                row.paymentMethod(),
                Money.bdt(row.dueMinor()),
                row.paymentMethod().equals("COD") ? Money.bdt(row.dueMinor()) : null,
                row.address(),
                row.lines().stream()
                        .map(line -> new Line(
                                line.variantId(),
                                line.productId(),
                                line.sku(),
                                line.name().in(language),
                                line.options(),
                                line.quantity(),
                                line.cancelled() == null
                                        ? null
                                        : line.cancelled().quantity(),
                                Money.bdt(line.unitPriceMinor())))
                        .toList(),
                row.tracking(),
                row.placeId(),
                row.bookedAt(),
                row.handedOverAt(),
                row.deliveredAt());
    }
}
