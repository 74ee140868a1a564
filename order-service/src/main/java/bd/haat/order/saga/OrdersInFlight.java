package bd.haat.order.saga;

import bd.haat.order.orders.Orders;
import bd.haat.order.orders.State;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** {@code haat.orders.in.flight} by state, counted at most every fifteen seconds, and only when somebody asks. */
@Component
class OrdersInFlight implements MeterBinder {
    private final LoadingCache<Boolean, Map<State, Long>> counts;

    OrdersInFlight(Orders orders) {
        counts = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(15)).build(_ -> orders.inFlight());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Stream.of(
                        State.AWAITING_ANSWERS,
                        State.AWAITING_STOCK,
                        State.AWAITING_COUPON,
                        State.HELD_FOR_ANSWERS,
                        State.HELD_FOR_STOCK,
                        State.HELD_FOR_COUPON,
                        State.IN_REVIEW,
                        State.OPENING_PAYMENT,
                        State.AWAITING_PAYMENT,
                        State.CONFIRMED,
                        State.FULFILLING)
                .forEach(state -> Gauge.builder(
                                "haat.orders.in.flight", () -> counts.get(true).getOrDefault(state, 0L))
                        .tag("state", state.name())
                        .register(registry));
    }
}
