package bd.haat.location.rate;

import java.util.Optional;

/** The rates of each zone at this moment. */
@FunctionalInterface
public interface RatesInForce {
    /** Empty where a zone is not served so; the first migration gives each zone a standard rate. */
    Optional<DeliveryRate> of(Zone zone, Speed speed);
}
