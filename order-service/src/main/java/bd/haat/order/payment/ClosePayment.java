package bd.haat.order.payment;

import bd.haat.order.orders.Order;
import bd.haat.order.saga.Effect;
import bd.haat.order.saga.Occurrence;
import bd.haat.order.saga.Reaction;
import org.springframework.stereotype.Component;

/** Nobody can pay any more; what is being executed at this moment is settled, and refunded, when its outcome is known. */
@Component
class ClosePayment implements Reaction {
    private final PaymentSteps steps;

    ClosePayment(PaymentSteps steps) {
        this.steps = steps;
    }

    @Override
    public Effect to() {
        return Effect.CLOSE_PAYMENT;
    }

    @Override
    public void react(Order order, Occurrence what) {
        steps.close(order.id());
    }
}
