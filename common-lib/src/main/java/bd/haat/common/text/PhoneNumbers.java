package bd.haat.common.text;

import java.util.Optional;
import java.util.regex.Pattern;

/** Mobile numbers of Bangladesh; stored as E.164, {@code +8801[3-9]XXXXXXXX}. */
public final class PhoneNumbers {
    private static final Pattern MOBILE = Pattern.compile("(?:\\+?88)?(01[3-9]\\d{8})");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s().-]");

    private PhoneNumbers() {}

    /** E.164 form of {@code 01…}, {@code 8801…} or {@code +8801…}, with Bangla digits and separators taken too; empty for anything else. */
    public static Optional<String> normalise(String input) {
        if (input == null || input.length() > 32) return Optional.empty();
        var digits = SEPARATORS.matcher(Digits.ascii(input)).replaceAll("");
        var mobile = MOBILE.matcher(digits);
        return mobile.matches() ? Optional.of("+88" + mobile.group(1)) : Optional.empty();
    }
}
