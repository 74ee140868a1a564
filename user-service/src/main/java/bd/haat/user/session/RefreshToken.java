package bd.haat.user.session;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** 256 random bits, base64url on the wire. The database holds only the hash. */
record RefreshToken(byte[] bytes) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 32;

    static RefreshToken random() {
        return new RefreshToken(randomBytes());
    }

    static byte[] randomBytes() {
        var bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    static Optional<RefreshToken> parse(String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            return bytes.length == LENGTH ? Optional.of(new RefreshToken(bytes)) : Optional.empty();
        } catch (IllegalArgumentException noToken) {
            return Optional.empty();
        }
    }

    /** The token that replaces this one; the same for the same nonce, and unknown to whoever lacks either. */
    RefreshToken successor(byte[] nonce) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            return new RefreshToken(mac.doFinal(nonce));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
