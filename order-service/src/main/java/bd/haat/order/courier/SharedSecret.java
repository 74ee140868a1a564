package bd.haat.order.courier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** What a courier shows to prove that it is the courier; compared in a time that tells nothing. One that is not set matches nothing. */
public record SharedSecret(String value) {
    public boolean matches(String shown) {
        return value != null
                && !value.isBlank()
                && shown != null
                && MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "***";
    }
}
