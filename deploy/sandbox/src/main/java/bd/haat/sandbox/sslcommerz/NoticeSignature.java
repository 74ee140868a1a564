package bd.haat.sandbox.sslcommerz;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.util.DigestUtils;

/**
 * SSLCommerz's {@code verify_sign}: the MD5 of the fields named by {@code verify_key} and of {@code store_passwd}, itself
 * an MD5, sorted by name and joined as {@code name=value&…}.
 */
enum NoticeSignature {
    RIGHT,
    WRONG,
    NONE;

    Map<String, String> sign(Map<String, String> fields, String storePassword) {
        var signed = new LinkedHashMap<>(fields);
        if (this != NONE) {
            var hashed = new TreeMap<>(fields);
            hashed.put("store_passwd", md5(storePassword));
            signed.put("verify_key", String.join(",", fields.keySet()));
            var sign = md5(hashed.entrySet().stream()
                    .map(field -> field.getKey() + "=" + field.getValue())
                    .collect(Collectors.joining("&")));
            signed.put("verify_sign", this == RIGHT ? sign : md5(sign));
        }
        return signed;
    }

    private static String md5(String text) {
        return DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
