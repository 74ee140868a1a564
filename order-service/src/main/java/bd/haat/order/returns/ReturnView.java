package bd.haat.order.returns;

import bd.haat.common.money.Money;
import bd.haat.common.text.Language;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A return as its shopper, its shop and admins read it; absent members have nothing to say.
 *
 * @param pictures where they are
 * @param goods what goes back for the goods; expected until they are received
 * @param delivery what goes back of the delivery charge, likewise
 * @param wayBackPaidBy SELLER where the goods were not as they should be, else SHOPPER
 * @param restock whether the received goods can be sold again
 * @param deadlineAt when silence decides: accepts a request, lets an accepted return lapse, confirms a receipt
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReturnView(
        UUID id,
        UUID orderId,
        String orderNumber,
        UUID shipmentId,
        UUID sellerId,
        ReturnStatus status,
        ReturnReason reason,
        String text,
        List<Line> lines,
        List<String> pictures,
        Money goods,
        Money delivery,
        String wayBackPaidBy,
        String answer,
        String tracking,
        Boolean restock,
        Instant requestedAt,
        Instant answeredAt,
        Instant sentAt,
        Instant closedAt,
        Instant deadlineAt) {
    public record Line(UUID lineId, UUID variantId, String name, int quantity) {}

    static ReturnView of(ReturnRows.Row row, Language language) {
        return new ReturnView(
                row.id(),
                row.orderId(),
                row.orderNumber(),
                row.shipmentId(),
                row.sellerId(),
                row.status(),
                row.reason(),
                row.words(),
                row.lines().stream()
                        .map(line -> new Line(
                                line.lineId(), line.variantId(), line.name().in(language), line.quantity()))
                        .toList(),
                row.pictures().stream()
                        .map(id -> "/api/v1/orders/pictures/" + id)
                        .toList(),
                Money.bdt(row.goodsMinor()),
                Money.bdt(row.deliveryMinor()),
                row.reason().isFault() ? "SELLER" : "SHOPPER",
                row.answer(),
                row.tracking(),
                row.restock(),
                row.requestedAt(),
                row.answeredAt(),
                row.sentAt(),
                row.closedAt(),
                row.deadlineAt());
    }
}
