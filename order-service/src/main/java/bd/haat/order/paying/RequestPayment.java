package bd.haat.order.paying;

import bd.haat.order.orders.Order;
import bd.haat.order.payment.PaymentStatus;
import bd.haat.order.payment.Payments;
import bd.haat.order.saga.Effect;
import bd.haat.order.saga.Occurrence;
import bd.haat.order.saga.Reaction;
import bd.haat.order.timer.Timers;
import org.springframework.stereotype.Component;

/** Notes the first attempt to pay; the gateway is called after the commit. */
@Component
class RequestPayment implements Reaction {
    private final Payments payments;
    private final Timers timers;

    RequestPayment(Payments payments, Timers timers) {
        this.payments = payments;
        this.timers = timers;
    }

    @Override
    public Effect to() {
        return Effect.OPEN_PAYMENT;
    }

    @Override
    public void react(Order order, Occurrence what) {
        var payment = payments.add(order, order.paymentMethod(), PaymentStatus.OPENING, null);
        timers.soon(OpenPayment.TASK, payment.id().toString());
    }
}
