package bd.haat.order.sslcommerz;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * SSLCommerz's {@code verify_sign}: the MD5 of {@code name=value&…}, sorted by name, over the fields that {@code verify_key} names and
 * {@code store_passwd}, which is the MD5 of the password. MD5 is the protocol's; what it signs is taken for a hint alone.
 */
class NoticeSignature {
    /** What we read, and what must therefore be signed. */
    private static final List<String> NEEDED = List.of("tran_id", "status");

    private static final int MOST_FIELDS = 100;

    private final String hashedPassword;

    NoticeSignature(String storePassword) {
        this.hashedPassword = md5(storePassword);
    }

    boolean isRight(Map<String, String> fields) {
        var sign = fields.get("verify_sign");
        var names = fields.getOrDefault("verify_key", "").split(",", MOST_FIELDS + 1);
        if (sign == null || names.length > MOST_FIELDS) return false;
        if (!Arrays.asList(names).containsAll(NEEDED) || !fields.keySet().containsAll(NEEDED)) return false;
        var signed = new TreeMap<String, String>();
        for (var name : names) if (fields.containsKey(name)) signed.put(name, fields.get(name));
        signed.put("store_passwd", hashedPassword);
        var expected = md5(signed.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&")));
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII),
                sign.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    private static String md5(String text) {
        try {
            var digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
