package bd.haat.order.sslcommerz;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The store at SSLCommerz.
 *
 * @param baseUrl the host: {@code https://securepay.sslcommerz.com}
 * @param patience how long an answer may take
 * @param returnUrl under which {@code /success}, {@code /fail}, {@code /cancel} and {@code /ipn} are ours
 * @param contactEmail given for shoppers, whose own address is nobody else's business
 */
@ConfigurationProperties("haat.sslcommerz")
record SslcommerzSettings(
        URI baseUrl,
        String storeId,
        String storePassword,
        @DefaultValue("20s") Duration patience,
        URI returnUrl,
        @DefaultValue("payments@haat.bd") String contactEmail) {}
