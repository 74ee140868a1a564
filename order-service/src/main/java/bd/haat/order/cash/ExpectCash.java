package bd.haat.order.cash;

import bd.haat.order.orders.Order;
import bd.haat.order.payment.PaymentStatus;
import bd.haat.order.payment.Payments;
import bd.haat.order.saga.Effect;
import bd.haat.order.saga.Occurrence;
import bd.haat.order.saga.Reaction;
import org.springframework.stereotype.Component;

@Component
class ExpectCash implements Reaction {
    private final Payments payments;

    ExpectCash(Payments payments) {
        this.payments = payments;
    }

    @Override
    public Effect to() {
        return Effect.EXPECT_CASH;
    }

    @Override
    public void react(Order order, Occurrence what) {
        payments.add(order, order.paymentMethod(), PaymentStatus.DUE, null);
    }
}
