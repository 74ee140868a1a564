package bd.haat.ai.purchase;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/** Turns orders into counts. */
@Service
class LearnFromOrders {
    private final Purchases purchases;
    private final Clock clock;
    private final Counter learned;

    LearnFromOrders(Purchases purchases, Clock clock, MeterRegistry meters) {
        this.purchases = purchases;
        this.clock = clock;
        learned = meters.counter("haat.ai.orders.learned");
    }

    void learn(List<SoldOrder> orders) {
        var now = clock.instant();
        var sold = orders.stream()
                .filter(SoldOrder::sold)
                .map(SoldOrder::purchase)
                // An order of the future, by a clock that runs ahead, would stay on top until that day.
                .map(each -> each.at().isAfter(now) ? new Purchase(each.products(), now, each.upazilaCode()) : each)
                .toList();
        purchases.add(sold);
        learned.increment(sold.size());
    }
}
