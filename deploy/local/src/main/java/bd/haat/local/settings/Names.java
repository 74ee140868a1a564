package bd.haat.local.settings;

import java.util.Locale;

/** Names that both the servers and the members must know. */
public final class Names {
    /** RabbitMQ's virtual host of the marketplace. */
    public static final String VIRTUAL_HOST = "haat";

    private Names() {}

    /** A member's bucket. */
    public static String bucket(String member) {
        return "haat-" + member;
    }

    /** A member's name as the end of a setting: {@code order} → {@code ORDER}. */
    static String setting(String member) {
        return member.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
