package bd.haat.order.history;

import bd.haat.common.text.Language;
import bd.haat.order.orders.Status;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Waits by signal; looks itself now and then in case a signal is lost. */
@Component
class WatchedOrders implements AwaitOrder {
    private static final Duration LOOK = Duration.ofSeconds(3);

    private final OrderRows rows;
    private final Signals signals;

    WatchedOrders(OrderRows rows, Signals signals) {
        this.rows = rows;
        this.signals = signals;
    }

    @Override
    public OrderView placed(UUID id, Preference preference, Language language) {
        // Right after its commit no answer can have come: wait first, read once.
        preference.patience().ifPresent(longest -> settle(id, longest));
        return OrderView.of(rows.find(id, null).orElseThrow(), language, true);
    }

    @Override
    public Optional<OrderView> find(UUID id, UUID customerId, Preference preference, Language language) {
        var found = rows.find(id, customerId);
        if (found.isPresent()
                && found.get().order().state().status() == Status.PENDING
                && preference.patience().isPresent()) {
            settle(id, preference.patience().get());
            found = rows.find(id, customerId);
        }
        return found.map(row -> OrderView.of(row, language, true));
    }

    private void settle(UUID id, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        try (var watch = signals.watch(id)) {
            for (var left = longest; left.isPositive(); left = Duration.ofNanos(end - System.nanoTime())) {
                boolean goOn = watch.await(left.compareTo(LOOK) < 0 ? left : LOOK);
                var state = rows.state(id);
                if (!goOn || state.isEmpty() || state.get().status() != Status.PENDING) return;
            }
        }
    }
}
