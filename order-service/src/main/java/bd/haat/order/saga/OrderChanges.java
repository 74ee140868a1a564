package bd.haat.order.saga;

import java.util.UUID;

/** Hears of every change of an order. */
public interface OrderChanges {
    /** Called in the transaction of the change; what is done about it is done after the commit. */
    void changed(UUID orderId);
}
