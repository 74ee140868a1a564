package bd.haat.order.steadfast;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The merchant's account with Steadfast.
 *
 * @param baseUrl up to the version: {@code https://portal.packzy.com/api/v1}
 * @param webhookToken what Steadfast shows as a bearer token
 * @param page where a shopper sees a parcel, {@code {code}} in it; may be absent
 */
@ConfigurationProperties("haat.couriers.steadfast")
record SteadfastSettings(URI baseUrl, String apiKey, String secretKey, String webhookToken, String page) {}
