package bd.haat.order.fingerprint;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** HMAC-SHA256. */
@Component
class HmacHash implements KeyedHash {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    HmacHash(HashSettings settings) {
        this.secret = new SecretKeySpec(settings.hashSecret().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    @Override
    public byte[] of(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
