package bd.haat.seed.history;

import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;

/** When the feasts of a year fall. */
final class Festivals {
    private static final int SHAWWAL = 10;
    private static final int DHU_AL_HIJJAH = 12;

    private Festivals() {}

    /** The next Eid-ul-Fitr on or after a day: Umm al-Qura's 1 Shawwal and one day, as the moon is seen in Bangladesh. */
    static LocalDate fitr(LocalDate day) {
        return next(day, SHAWWAL, 1);
    }

    /** The next Eid-ul-Adha on or after a day. */
    static LocalDate adha(LocalDate day) {
        return next(day, DHU_AL_HIJJAH, 10);
    }

    /** The next Bangla New Year on or after a day. */
    static LocalDate boishakh(LocalDate day) {
        var thisYear = day.withMonth(4).withDayOfMonth(14);
        return day.isAfter(thisYear) ? thisYear.plusYears(1) : thisYear;
    }

    private static LocalDate next(LocalDate day, int month, int dayOfMonth) {
        for (int year = HijrahDate.from(day).get(ChronoField.YEAR); ; year++) {
            var feast = LocalDate.from(HijrahDate.of(year, month, dayOfMonth)).plusDays(1);
            if (!feast.isBefore(day)) return feast;
        }
    }
}
