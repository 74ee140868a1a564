package bd.haat.product.reservation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.stereotype.Component;

/** Counts what became of orders' wishes: {@code haat.stock.reservations} by outcome. */
@Component
class ReservationMetrics {
    private final Counter held;
    private final Counter outOfStock;
    private final Counter unavailable;
    private final Counter expired;

    ReservationMetrics(MeterRegistry registry) {
        held = counter(registry, "held");
        outOfStock = counter(registry, "out_of_stock");
        unavailable = counter(registry, "unavailable");
        expired = counter(registry, "expired");
    }

    void decided(int orders, List<StockRejected> refused) {
        held.increment(orders);
        refused.forEach(order -> (order.reason().equals("OUT_OF_STOCK") ? outOfStock : unavailable).increment());
    }

    void expired(int orders) {
        expired.increment(orders);
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("haat.stock.reservations")
                .tag("outcome", outcome)
                .description("Orders by what became of their wish for stock")
                .register(registry);
    }
}
