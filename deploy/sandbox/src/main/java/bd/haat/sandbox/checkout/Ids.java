package bd.haat.sandbox.checkout;

import java.security.SecureRandom;

/** Ids in the gateways' manner: capital letters and digits. */
public final class Ids {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A random id of the given length. */
    public static String random(int length) {
        var id = new StringBuilder();
        RANDOM.ints(length, 0, LETTERS.length()).forEach(i -> id.append(LETTERS.charAt(i)));
        return id.toString();
    }
}
