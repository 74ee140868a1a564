package bd.haat.order.payment;

import bd.haat.order.orders.PaymentMethod;
import java.time.Instant;
import java.util.UUID;

/**
 * One attempt to pay an order; amounts in paisa.
 *
 * @param attempt counts from 1 within the order
 * @param gatewayReference the gateway's name for the session; null before there is one
 * @param transactionId the gateway's name for the capture; null before there is one
 * @param checks how often its outcome was asked for
 */
public record Payment(
        UUID id,
        UUID orderId,
        String orderNumber,
        int attempt,
        PaymentMethod method,
        PaymentStatus status,
        long amountMinor,
        long capturedMinor,
        long refundedMinor,
        String gatewayReference,
        String transactionId,
        String redirectUrl,
        Instant expiresAt,
        int checks) {
    /** What the gateway knows this attempt by; no two are the same. */
    public String invoice() {
        return orderNumber + "-" + attempt;
    }
}
