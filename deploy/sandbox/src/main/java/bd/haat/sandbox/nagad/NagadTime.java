package bd.haat.sandbox.nagad;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as Nagad writes them, in Dhaka. */
final class NagadTime {
    private static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private NagadTime() {}

    static String compact(Instant instant) {
        return COMPACT.format(instant.atZone(DHAKA));
    }

    /** Empty for a time that has not come. */
    static String written(Instant instant) {
        return instant == null ? "" : WRITTEN.format(instant.atZone(DHAKA));
    }
}
