package bd.haat.sandbox.outbox;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Brings the many forms of one address together. */
public final class Addresses {
    private static final Pattern MOBILE = Pattern.compile("(?:\\+?88)?(01[3-9]\\d{8})");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s()-]+");
    private static final int BENGALI_ZERO = 0x9E6;

    private Addresses() {}

    /** A Bangladeshi mobile number in any usual form, Bangla digits included, as {@code +8801…}; empty for other text. */
    public static Optional<String> mobile(String number) {
        var digits = new StringBuilder();
        SEPARATORS
                .matcher(number)
                .replaceAll("")
                .codePoints()
                .map(c -> c >= BENGALI_ZERO && c <= BENGALI_ZERO + 9 ? c - BENGALI_ZERO + '0' : c)
                .forEach(digits::appendCodePoint);
        var matcher = MOBILE.matcher(digits);
        return matcher.matches() ? Optional.of("+88" + matcher.group(1)) : Optional.empty();
    }

    static String normalised(String address) {
        return mobile(address).orElseGet(() -> address.strip().toLowerCase(Locale.ROOT));
    }
}
