package bd.haat.order.ledger;

import java.util.UUID;

/** Keeps sellers' money back while somebody disputes an order. Called in the transaction of the dispute. */
public interface PayoutHolds {
    /**
     * A seller's money of an order is not paid out from now on; what a batch holds of it goes back before the batch is sent.
     *
     * @param reason whose hold it is, such as {@code complaint:<id>}; held twice for the same reason is held once
     */
    void hold(UUID orderId, UUID sellerId, String reason);

    /** Lets it go, as far as nobody else holds it. */
    void release(UUID orderId, UUID sellerId, String reason);

    /** Whether anybody holds money of any seller of the order. */
    boolean stand(UUID orderId);
}
