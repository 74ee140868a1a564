package bd.haat.order.checkout;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param atOnce orders that one replica is placing at a time; fewer than its database connections, which events and watchers need too
 * @param patience how long others wait for a place; with it and {@code Prefer: wait} an answer comes before the gateway gives up
 */
@ConfigurationProperties("haat.order.checkout")
record CheckoutSettings(
        @DefaultValue("6") int atOnce, @DefaultValue("8s") Duration patience) {}
