package bd.haat.location.rate;

/** The rate of each zone at this moment. */
@FunctionalInterface
public interface RatesInForce {
    /** @throws IllegalStateException where a zone has no rate in force: the first migration gives each zone one */
    DeliveryRate of(Zone zone);
}
