package bd.haat.backing;

import java.util.Locale;

/** The kinds of server that Haat stands on. */
public enum Backing {
    POSTGRES,
    REDIS,
    RABBITMQ,
    ELASTICSEARCH,
    CLICKHOUSE,
    S3,
    SMTP;

    /** The kind's folder below a {@link BackingHome}, and its name in messages: the constant in lower case. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
