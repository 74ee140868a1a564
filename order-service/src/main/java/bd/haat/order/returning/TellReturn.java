package bd.haat.order.returning;

import bd.haat.order.aftersales.Disputes;
import bd.haat.order.aftersales.Steps;
import bd.haat.order.orders.Actor;
import bd.haat.order.orders.Entry;
import bd.haat.order.orders.Order;
import bd.haat.order.returns.Return;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** What every step of a return brings with it: the order's timeline, the word to the other side, the hold on the shop's money. */
@Component
class TellReturn {
    private final Steps steps;
    private final Disputes disputes;
    private final MeterRegistry meters;

    TellReturn(Steps steps, Disputes disputes, MeterRegistry meters) {
        this.steps = steps;
        this.disputes = disputes;
        this.meters = meters;
    }

    /** @param now the return as it is written down after the step, with its order locked */
    void tell(Order order, Return now, Actor by, String words) {
        steps.taken(
                order,
                new Entry("RETURN_" + now.status(), by, words),
                now.sellerId(),
                (owner, at) -> ReturnMoved.of(order, now, owner, words, at));
        if (now.status().isOpen()) disputes.open(order, now.sellerId(), now.holdReason());
        else disputes.close(order, now.sellerId(), now.holdReason());
        meters.counter(
                        "haat.returns",
                        "status",
                        now.status().name(),
                        "reason",
                        now.reason().name())
                .increment();
    }
}
