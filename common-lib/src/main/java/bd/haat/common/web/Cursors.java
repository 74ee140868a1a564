package bd.haat.common.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Opaque, signed keyset cursors: base64url of a 16-byte HMAC-SHA256 and the key of the last row as JSON. */
public class Cursors {
    private static final int SIGNATURE = 16;
    private static final int LONGEST = 2000;

    private final SecretKeySpec secret;
    private final JsonMapper json;

    Cursors(String secret, JsonMapper json) {
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.json = json;
    }

    /** @param key a record of the list's sort key, such as {@code (createdAt, id)} */
    public String encode(Object key) {
        var body = json.writeValueAsBytes(key);
        var cursor = Arrays.copyOf(sign(body, key.getClass()), SIGNATURE + body.length);
        System.arraycopy(body, 0, cursor, SIGNATURE, body.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /**
     * The key inside a cursor that {@link #encode} made of the same type; null for null or empty.
     *
     * @throws ProblemException 400 {@code invalid-cursor} for anything else
     */
    public <T> T decode(String cursor, Class<T> type) {
        if (cursor == null || cursor.isEmpty()) return null;
        if (cursor.length() > LONGEST) throw Problems.badRequest("invalid-cursor");
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length <= SIGNATURE) throw Problems.badRequest("invalid-cursor");
            var body = Arrays.copyOfRange(bytes, SIGNATURE, bytes.length);
            if (!MessageDigest.isEqual(sign(body, type), Arrays.copyOf(bytes, SIGNATURE)))
                throw Problems.badRequest("invalid-cursor");
            return json.readValue(body, type);
        } catch (IllegalArgumentException | JacksonException malformed) {
            throw Problems.badRequest("invalid-cursor");
        }
    }

    /** The list's own type is signed too: a cursor of one list is no cursor of another. */
    private byte[] sign(byte[] body, Class<?> type) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            mac.update(type.getSimpleName().getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(body), SIGNATURE);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
