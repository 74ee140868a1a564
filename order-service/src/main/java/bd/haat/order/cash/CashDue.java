package bd.haat.order.cash;

import java.util.UUID;

/** The payment at the door of an order, in paisa. Changes are made with the order locked. */
public interface CashDue {
    /** Adds cash that was collected; CAPTURED with the last of it. */
    void collected(UUID orderId, long amountMinor, boolean last);

    /** Less cash is to be collected than was agreed. */
    void less(UUID orderId, long amountMinor);
}
