package bd.haat.order.payment;

import bd.haat.order.orders.Order;
import bd.haat.order.orders.PaymentMethod;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All payments. Changes are made with the order locked. */
public interface Payments {
    /** A new attempt; its number is one more than the last. */
    Payment add(Order order, PaymentMethod method, PaymentStatus status, String key);

    Optional<Payment> find(UUID id);

    Optional<Payment> byReference(PaymentMethod method, String reference);

    /** By its {@link Payment#invoice()}. */
    Optional<Payment> byInvoice(PaymentMethod method, String invoice);

    Optional<Payment> byKey(UUID orderId, String key);

    /** All attempts of an order, the first first. */
    List<Payment> of(UUID orderId);

    /**
     * Attempts that a gateway knows of, in the order they were made in.
     *
     * @param after the last one of the page before; null for the first page
     */
    List<Payment> sessions(PaymentMethod method, Instant from, Instant to, Payment after, int limit);

    /** Whose outcome is to be asked for now. */
    List<Payment> toCheck(Instant now, int limit);
}
