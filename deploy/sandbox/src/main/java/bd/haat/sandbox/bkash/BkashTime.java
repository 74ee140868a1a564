package bd.haat.sandbox.bkash;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The ways bKash writes times; the longer ones have a colon before the milliseconds. */
final class BkashTime {
    private static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss:SSS");
    private static final DateTimeFormatter ZONED = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss:SSS 'GMT'xx");

    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    private BkashTime() {}

    /** Payments and refunds v1: {@code 2024-01-01T10:00:00:123 GMT+0600}. */
    static String zoned(Instant instant) {
        return ZONED.format(instant.atZone(DHAKA));
    }

    /** Notices: {@code 20240101100000}, Dhaka's time. */
    static String compact(Instant instant) {
        return COMPACT.format(instant.atZone(DHAKA));
    }

    /** Refunds v2: {@code 2024-01-01T10:00:00:123}, Dhaka's time without saying so. */
    static String local(Instant instant) {
        return LOCAL.format(instant.atZone(DHAKA));
    }
}
