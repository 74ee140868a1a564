package bd.haat.product.browse;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A finished answer.
 *
 * @param etag weak, made of the content
 */
public record Rendered(byte[] json, String etag) {
    public static Rendered of(byte[] json) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(json);
            return new Rendered(json, "W/\"" + HexFormat.of().formatHex(Arrays.copyOf(hash, 8)) + "\"");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
