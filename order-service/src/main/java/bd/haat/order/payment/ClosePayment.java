package bd.haat.order.payment;

import bd.haat.order.orders.Order;
import bd.haat.order.saga.Effect;
import bd.haat.order.saga.Occurrence;
import bd.haat.order.saga.Reaction;
import org.springframework.stereotype.Component;

/** Nobody can pay any more; what is being executed at this moment is settled, and refunded, when its outcome is known. */
@Component
class ClosePayment implements Reaction {
    private final Payments payments;

    ClosePayment(Payments payments) {
        this.payments = payments;
    }

    @Override
    public Effect to() {
        return Effect.CLOSE_PAYMENT;
    }

    @Override
    public void react(Order order, Occurrence what) {
        payments.close(order.id());
    }
}
