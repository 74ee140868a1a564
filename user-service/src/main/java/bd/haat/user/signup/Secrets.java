package bd.haat.user.signup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** Makes the secrets that prove an address, and their hashes. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** 256 bits, characters {@code [A-Za-z0-9_-]}. */
    static String token() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Six digits. */
    public static String code() {
        return "%06d".formatted(RANDOM.nextInt(1_000_000));
    }

    static byte[] hashOfToken(String token) {
        return sha256(token);
    }

    /** The person is hashed in: equal codes of two people have different hashes. */
    public static byte[] hashOfCode(UUID userId, String code) {
        return sha256(userId + ":" + code);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
