package bd.haat.ai.answer;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

/**
 * A public answer as it goes out.
 *
 * @param json UTF-8
 * @param etag weak, made of the content: the same on every replica
 */
public record Answer(byte[] json, String etag) {
    private static final int TAG_BYTES = 8;

    public static Answer of(JsonMapper json, Object view) {
        var bytes = json.writeValueAsBytes(view);
        return new Answer(bytes, "W/\"" + HexFormat.of().formatHex(sha256(bytes), 0, TAG_BYTES) + "\"");
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
