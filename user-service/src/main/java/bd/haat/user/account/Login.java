package bd.haat.user.account;

import bd.haat.common.text.PhoneNumbers;
import java.util.Locale;

/** What people type to say who they are: an e-mail address or a phone number. */
public final class Login {
    private Login() {}

    /** E-mail in lower case, phone as E.164; what is neither stays as it is and finds nobody. */
    public static String normalise(String typed) {
        return PhoneNumbers.normalise(typed).orElseGet(() -> typed.strip().toLowerCase(Locale.ROOT));
    }
}
