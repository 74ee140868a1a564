package bd.haat.analytics.period;

import bd.haat.common.web.Problems;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days of a report in Dhaka, both included; the last thirty unless asked otherwise. */
public record Period(LocalDate from, LocalDate to) {
    private static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");
    private static final int LONGEST = 366;

    public static Period of(LocalDate from, LocalDate to, Clock clock) {
        var last = to != null ? to : LocalDate.now(clock.withZone(DHAKA));
        var first = from != null ? from : last.minusDays(29);
        if (first.isAfter(last)) throw Problems.invalid("from", "after-to");
        if (first.plusDays(LONGEST).isBefore(last)) throw Problems.badRequest("period-too-long");
        return new Period(first, last);
    }
}
