package bd.haat.order.redx;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The merchant's account with RedX.
 *
 * @param baseUrl up to the version: {@code https://openapi.redx.com.bd/v1.0.0-beta}
 * @param pickupStoreId the store at RedX that parcels are fetched from
 * @param pickupAreaId RedX's number of the area it lies in
 * @param webhookToken what we told RedX to call with, {@code ?token=}
 * @param page where a shopper sees a parcel, {@code {code}} in it; may be absent
 */
@ConfigurationProperties("haat.couriers.redx")
record RedxSettings(
        URI baseUrl, String accessToken, long pickupStoreId, long pickupAreaId, String webhookToken, String page) {}
