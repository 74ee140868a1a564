package bd.haat.product.reservation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param checkEvery how often promises that ran out are looked for
 * @param grace how long a promise outlives its order's time, so that a confirmation on its way still finds it
 */
@ConfigurationProperties("haat.reservations")
record ReservationSettings(
        @DefaultValue("2s") Duration checkEvery,
        @DefaultValue("5s") Duration grace) {}
