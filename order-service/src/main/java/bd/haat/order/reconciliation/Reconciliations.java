package bd.haat.order.reconciliation;

import bd.haat.order.orders.PaymentMethod;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Which days were compared. */
interface Reconciliations {
    /** Begun now, or before by somebody who did not come to its end. */
    Reconciliation begun(PaymentMethod method, LocalDate day);

    void went(PaymentMethod method, LocalDate day, int payments, int differences, UUID lastId);

    void ended(PaymentMethod method, LocalDate day);

    /**
     * The newest day first, after the given one.
     *
     * @param method null for all
     * @param after null for the beginning
     */
    List<Reconciliation> list(PaymentMethod method, Key after, int limit);

    record Key(LocalDate day, PaymentMethod method) {}
}
