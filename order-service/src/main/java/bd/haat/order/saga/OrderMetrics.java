package bd.haat.order.saga;

import bd.haat.order.orders.Order;
import bd.haat.order.orders.Status;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts what happens to orders: {@code haat.orders.moved} by status, and for what reason; {@code haat.revenue.paisa} as confirmed. */
@Component
class OrderMetrics {
    private final MeterRegistry meters;

    OrderMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void moved(Order order, Occurrence what) {
        var status = order.state().status();
        var refused = what.rejection() == null ? "none" : what.rejection().reason();
        meters.counter(
                        "haat.orders.moved",
                        "status",
                        status.name(),
                        "payment",
                        order.paymentMethod().name(),
                        "reason",
                        refused)
                .increment();
        if (status == Status.CONFIRMED)
            meters.counter("haat.revenue.paisa").increment(order.totals().totalMinor());
    }
}
