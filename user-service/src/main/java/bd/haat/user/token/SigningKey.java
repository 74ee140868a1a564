package bd.haat.user.token;

import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;

/**
 * An ES256 key pair (NIST P-256).
 *
 * @param privateKey null where it is encrypted under another secret than ours
 */
record SigningKey(String kid, ECPublicKey publicKey, ECPrivateKey privateKey, Instant createdAt) {
    boolean signs() {
        return privateKey != null;
    }
}
