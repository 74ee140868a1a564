package bd.haat.order.otp;

import bd.haat.common.messaging.Event;
import java.time.Instant;
import java.util.UUID;

/**
 * A shopper is to be sent a code by SMS. Contract: {@code contracts/checkout.code-requested.v1.schema.json}.
 *
 * @param phone E.164, of the address that the order is to go to
 */
record CheckoutCodeRequested(UUID customerId, String phone, String code, String language, Instant expiresAt)
        implements Event {
    @Override
    public String type() {
        return "checkout.code-requested.v1";
    }

    @Override
    public String subject() {
        return customerId.toString();
    }
}
