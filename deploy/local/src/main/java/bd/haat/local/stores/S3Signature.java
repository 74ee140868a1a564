package bd.haat.local.stores;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests without a body as AWS does (Signature Version 4, service {@code s3}). */
record S3Signature(String region, String accessKey, String secretKey, Clock clock) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final HexFormat HEX = HexFormat.of();

    /** Headers to add to the request. */
    Map<String, String> headers(String method, URI uri) {
        var time = TIME.format(clock.instant());
        var day = time.substring(0, 8);
        var nothing = sha256("");
        var signed = "host;x-amz-content-sha256;x-amz-date";
        var canonical = String.join(
                "\n",
                method,
                uri.getRawPath(),
                "",
                "host:" + uri.getAuthority(),
                "x-amz-content-sha256:" + nothing,
                "x-amz-date:" + time,
                "",
                signed,
                nothing);
        var scope = day + "/" + region + "/s3/aws4_request";
        var toSign = String.join("\n", "AWS4-HMAC-SHA256", time, scope, sha256(canonical));
        var signature = HEX.formatHex(hmac(key(day), toSign));
        return Map.of(
                "x-amz-date", time,
                "x-amz-content-sha256", nothing,
                "Authorization",
                        "AWS4-HMAC-SHA256 Credential=" + accessKey + "/" + scope + ", SignedHeaders=" + signed
                                + ", Signature=" + signature);
    }

    private byte[] key(String day) {
        var key = ("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8);
        for (var part : new String[] {day, region, "s3", "aws4_request"}) {
            key = hmac(key, part);
        }
        return key;
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String sha256(String text) {
        try {
            return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
