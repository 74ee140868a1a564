package bd.haat.order.ecourier;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The merchant's account with eCourier.
 *
 * @param baseUrl {@code https://backoffice.ecourier.com.bd/api}
 * @param page where a shopper sees a parcel, {@code {code}} in it; may be absent
 */
@ConfigurationProperties("haat.couriers.ecourier")
record EcourierSettings(URI baseUrl, String userId, String apiKey, String apiSecret, String page) {}
