package bd.haat.notification.preference;

/** Whether messages about orders and shops also come by e-mail and SMS; the inbox always has them. Proofs of an address come anyway. */
public record Preference(boolean email, boolean sms) {
    static final Preference EVERYTHING = new Preference(true, true);
}
