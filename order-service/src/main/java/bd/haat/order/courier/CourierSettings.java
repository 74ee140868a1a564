package bd.haat.order.courier;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param offered with whom there is a contract
 * @param patience how long a courier may take to answer
 * @param priceDeadline how long all of them together may take to tell their prices; who is late is left out
 * @param sweep how often it is looked which parcels are to be asked about
 */
@ConfigurationProperties("haat.couriers")
public record CourierSettings(
        @DefaultValue({"PATHAO", "STEADFAST", "REDX", "ECOURIER"})
        Set<CourierName> offered,

        @DefaultValue("8s") Duration patience,
        @DefaultValue("5s") Duration priceDeadline,
        @DefaultValue("2s") Duration sweep) {}
