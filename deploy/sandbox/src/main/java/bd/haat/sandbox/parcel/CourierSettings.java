package bd.haat.sandbox.parcel;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The one merchant that the couriers know here.
 *
 * @param merchantUrl where the merchant is told of its parcels, up to {@code /api/v1/couriers/…}
 */
@ConfigurationProperties("sandbox.couriers")
public record CourierSettings(String merchantUrl, Pathao pathao, Steadfast steadfast, Redx redx, Ecourier ecourier) {
    /** Pathao's account. */
    public record Pathao(
            String clientId,
            String clientSecret,
            String username,
            String password,
            long storeId,
            String webhookSecret) {}

    /** Steadfast's account. */
    public record Steadfast(String apiKey, String secretKey, String webhookToken) {}

    /** RedX's account. */
    public record Redx(String accessToken, String webhookToken) {}

    /** eCourier's account; it tells nothing by itself. */
    public record Ecourier(String userId, String apiKey, String apiSecret) {}
}
