package bd.haat.sandbox.bkash;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The one merchant that bKash knows here.
 *
 * @param paymentLifetime how long a payment can be approved and executed after its creation
 * @param refundWindow how long after its execution a payment can be refunded
 * @param noticeUrl where the merchant hears of captures; empty: nowhere
 */
@ConfigurationProperties("sandbox.bkash")
record BkashSettings(
        String username,
        String password,
        String appKey,
        String appSecret,
        Duration tokenLifetime,
        Duration refreshLifetime,
        Duration paymentLifetime,
        Duration refundWindow,
        @DefaultValue("") String noticeUrl) {}
