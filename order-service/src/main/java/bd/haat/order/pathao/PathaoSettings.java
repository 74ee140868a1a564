package bd.haat.order.pathao;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The merchant's account with Pathao.
 *
 * @param baseUrl up to {@code /aladdin}: {@code https://api-hermes.pathao.com}
 * @param storeId the store at Pathao that parcels are fetched from
 * @param webhookSecret what we told Pathao to show as {@code X-PATHAO-Signature}
 * @param integrationSecret what Pathao told us to answer notices with
 * @param page where a shopper sees a parcel, {@code {code}} in it; may be absent
 */
@ConfigurationProperties("haat.couriers.pathao")
record PathaoSettings(
        URI baseUrl,
        String clientId,
        String clientSecret,
        String username,
        String password,
        long storeId,
        String webhookSecret,
        String integrationSecret,
        String page) {}
