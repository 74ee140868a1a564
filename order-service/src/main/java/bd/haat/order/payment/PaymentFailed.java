package bd.haat.order.payment;

import bd.haat.common.messaging.Event;
import java.time.Instant;
import java.util.UUID;

/** An attempt to pay took no money. Contract: {@code contracts/payment.failed.v1.schema.json}. */
public record PaymentFailed(
        UUID orderId, String number, UUID customerId, UUID paymentId, String method, String code, Instant occurredAt)
        implements Event {
    @Override
    public String type() {
        return "payment.failed.v1";
    }

    @Override
    public String subject() {
        return orderId.toString();
    }
}
