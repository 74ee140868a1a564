package bd.haat.common.messaging.subscription;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while the broker keeps any queue's consumer away. */
class SubscriptionHealth implements HealthIndicator {
    private final Subscriptions subscriptions;

    SubscriptionHealth(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public Health health() {
        return subscriptions.isConsuming() ? Health.up().build() : Health.down().build();
    }
}
