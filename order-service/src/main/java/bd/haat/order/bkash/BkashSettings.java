package bd.haat.order.bkash;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The merchant's account with bKash.
 *
 * @param baseUrl up to the version: {@code https://tokenized.pay.bka.sh}
 * @param patience how long an answer may take; bKash says 30 s for execute
 * @param callbackUrl where bKash sends the shopper's browser afterwards
 * @param noticeTopic the SNS topic of bKash's notices; those of any other are forged
 * @param noticeStandIn where notices may also be signed and subscribed to, besides Amazon: the sandbox; null or empty in production
 */
@ConfigurationProperties("haat.bkash")
record BkashSettings(
        URI baseUrl,
        String username,
        String password,
        String appKey,
        String appSecret,
        @DefaultValue("30s") Duration patience,
        URI callbackUrl,
        String noticeTopic,
        URI noticeStandIn) {}
