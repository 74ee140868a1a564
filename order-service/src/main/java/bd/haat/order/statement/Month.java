package bd.haat.order.statement;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/** A calendar month in Dhaka. */
record Month(YearMonth name) {
    private static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");

    Instant begin() {
        return name.atDay(1).atStartOfDay(DHAKA).toInstant();
    }

    /** The first moment after it. */
    Instant end() {
        return name.plusMonths(1).atDay(1).atStartOfDay(DHAKA).toInstant();
    }
}
