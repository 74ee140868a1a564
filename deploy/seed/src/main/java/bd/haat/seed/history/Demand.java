package bd.haat.seed.history;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How much is bought on a day, beside 1 for a usual one. */
final class Demand {
    private Demand() {}

    /** Of all goods together. */
    static double of(LocalDate day) {
        var weekday = day.getDayOfWeek();
        var weekend = weekday == DayOfWeek.FRIDAY ? 1.45 : weekday == DayOfWeek.SATURDAY ? 1.2 : 1;
        var season = before(Festivals.fitr(day), day, 25) * 2.2
                + before(Festivals.adha(day), day, 18) * 1.4
                + before(Festivals.boishakh(day), day, 12) * 0.9
                + (day.getMonthValue() == 12 || day.getMonthValue() == 1 ? 0.25 : 0);
        return weekend * (1 + season) * (feast(day) ? 0.4 : 1);
    }

    /** Of a category with that season. */
    static double of(String season, LocalDate day) {
        int month = day.getMonthValue();
        return switch (season) {
            case "eid" -> 1 + 4 * before(Festivals.fitr(day), day, 25) + 1.5 * before(Festivals.adha(day), day, 18);
            case "adha" -> 1 + 5 * before(Festivals.adha(day), day, 18);
            case "boishakh" -> 1 + 4 * before(Festivals.boishakh(day), day, 14);
            case "winter" -> month >= 11 || month <= 2 ? 3 : 0.4;
            case "summer" -> month >= 4 && month <= 8 ? 2.2 : 0.6;
            case "mango" -> month >= 5 && month <= 8 ? 5 : 0.05;
            case "february" -> month == 2 ? 4 : 1;
            default -> 1;
        };
    }

    /** Grows from 0 to 1 over the days before a feast. */
    private static double before(LocalDate feast, LocalDate day, int days) {
        var left = ChronoUnit.DAYS.between(day, feast);
        return left < 0 || left > days ? 0 : 1 - (double) left / (days + 1);
    }

    /** The day of an Eid and the two after it: shops rest. */
    private static boolean feast(LocalDate day) {
        var since = day.minusDays(2);
        return !Festivals.fitr(since).isAfter(day) || !Festivals.adha(since).isAfter(day);
    }
}
