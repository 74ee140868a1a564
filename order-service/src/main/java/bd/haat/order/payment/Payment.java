package bd.haat.order.payment;

import bd.haat.order.orders.PaymentMethod;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One attempt to pay an order; amounts in paisa.
 *
 * @param attempt counts from 1 within the order
 * @param gatewayReference the gateway's name for the session; null before there is one
 * @param transactionId the gateway's name for the capture; null before there is one
 * @param expiresAt until when the shopper may pay; null before there is a session
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
        int checks,
        Instant createdAt) {
    private static final Pattern INVOICE = Pattern.compile("(HT-\\d{6}-[0-9A-Z]{6})-(\\d{1,4})");

    /**
     * An {@link #invoice()} taken apart.
     *
     * @param number the order's
     */
    public record Invoice(String number, int attempt) {
        /** Empty for what is no invoice of ours. */
        public static Optional<Invoice> of(String text) {
            var parts = INVOICE.matcher(text == null ? "" : text);
            return parts.matches()
                    ? Optional.of(new Invoice(parts.group(1), Integer.parseInt(parts.group(2))))
                    : Optional.empty();
        }
    }

    /** Whether its money has been taken. */
    public boolean isCaptured() {
        return status == PaymentStatus.CAPTURED || status == PaymentStatus.REFUNDED;
    }

    /** What the gateway knows this attempt by; no two are the same. */
    public String invoice() {
        return orderNumber + "-" + attempt;
    }
}
