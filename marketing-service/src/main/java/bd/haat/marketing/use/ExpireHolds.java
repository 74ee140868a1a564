package bd.haat.marketing.use;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for uses whose orders never settled. Replicas share the work by skipping each other's locked rows. */
@Component
class ExpireHolds {
    private final SettleHolds settle;
    private final Clock clock;

    ExpireHolds(SettleHolds settle, Clock clock) {
        this.settle = settle;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${haat.marketing.check-every}")
    void run() {
        int expired;
        do expired = settle.expire(clock.instant());
        while (expired > 0);
    }
}
