package bd.haat.product.reservation;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for promises that ran out. Replicas share the work by skipping each other's locked rows. */
@Component
class ExpireReservations {
    private final ReleaseStock release;
    private final ReservationSettings settings;
    private final Clock clock;

    ExpireReservations(ReleaseStock release, ReservationSettings settings, Clock clock) {
        this.release = release;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${haat.reservations.check-every}")
    void run() {
        int expired;
        do expired = release.expire(clock.instant().minus(settings.grace()));
        while (expired > 0);
    }
}
