package bd.haat.order.cart;

import bd.haat.common.web.Problems;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

/** What names a guest's cart: 24 random bytes. The database knows only what their hash begins with. */
record GuestToken(String text) {
    private static final int BYTES = 24;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static GuestToken next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new GuestToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** @throws bd.haat.common.web.ProblemException 400 {@code invalid-cart-token} for what no answer ever gave */
    static GuestToken of(String header) {
        if (!FORM.matcher(header).matches()) throw Problems.badRequest("invalid-cart-token");
        return new GuestToken(header);
    }

    UUID ownerId() {
        try {
            var hash = ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
