package bd.haat.order.nagad;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * The merchant's account with Nagad.
 *
 * @param baseUrl up to and with {@code /api/dfs}
 * @param accountNumber the merchant's mobile number
 * @param merchantKey our private key, PKCS#8 in PEM
 * @param nagadKey Nagad's public key, X.509 in PEM
 * @param clientIp the address of ours that Nagad knows
 * @param patience how long an answer may take
 * @param callbackUrl where Nagad sends the shopper's browser afterwards
 */
@ConfigurationProperties("haat.nagad")
record NagadSettings(
        URI baseUrl,
        String merchantId,
        String accountNumber,
        Resource merchantKey,
        Resource nagadKey,
        @DefaultValue("127.0.0.1") String clientIp,
        @DefaultValue("20s") Duration patience,
        URI callbackUrl) {}
