package bd.haat.order.cart;

import bd.haat.order.timer.Recurring;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Forgets the carts of guests who did not come back. */
@Component
class PurgeGuestCarts implements Recurring {
    private static final int AT_ONCE = 1000;

    private final Carts carts;
    private final Clock clock;

    PurgeGuestCarts(Carts carts, Clock clock) {
        this.carts = carts;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "purge-guest-carts";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        int purged;
        do purged = carts.purge(clock.instant(), AT_ONCE);
        while (purged == AT_ONCE);
    }
}
