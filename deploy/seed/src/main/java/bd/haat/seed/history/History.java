package bd.haat.seed.history;

import bd.haat.seed.history.PastOrder.Status;
import bd.haat.seed.market.Dice;
import bd.haat.seed.market.Market;
import bd.haat.seed.market.Shopper;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Makes the orders of eighteen months: growing, with weekends, feasts and seasons, and with goods that go together. */
public final class History {
    /** How far back it goes. */
    public static final Period LENGTH = Period.ofMonths(18);

    private static final int ORDERS = 3_000;
    private static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");
    private static final int[] BUSY_HOURS = {9, 10, 11, 12, 13, 15, 17, 18, 19, 20, 20, 21, 21, 21, 22, 22, 23};
    private final Market market;
    private final LocalDate end;
    private final double[] shoppers;
    private final Map<LocalDate, Baskets> baskets = new HashMap<>();

    /** @param end the first day without orders */
    public History(Market market, LocalDate end) {
        this.market = market;
        this.end = end;
        this.shoppers =
                market.shoppers().stream().mapToDouble(Shopper::activity).toArray();
        Arrays.parallelPrefix(shoppers, Double::sum);
    }

    /** The orders, oldest first. */
    public List<PastOrder> make(double scale) {
        var days = end.minus(LENGTH).datesUntil(end).toList();
        var totals = new double[days.size()];
        for (int i = 0; i < totals.length; i++) {
            totals[i] = (i == 0 ? 0 : totals[i - 1]) + Demand.of(days.get(i)) * (1 + 0.8 * i / totals.length);
        }
        var numbers = new AtomicInteger();
        return IntStream.rangeClosed(1, (int) Math.round(ORDERS * scale))
                .mapToObj(number -> days.get(Dice.of("day", number).weighted(totals)))
                .sorted()
                .map(day -> order(numbers.incrementAndGet(), day))
                .toList();
    }

    private PastOrder order(int number, LocalDate day) {
        var dice = Dice.of("order", number);
        var hour = BUSY_HOURS[dice.below(BUSY_HOURS.length)];
        var placed =
                day.atTime(hour, dice.below(60), dice.below(60)).atZone(DHAKA).toInstant();
        var shopper = market.shoppers().get(dice.weighted(shoppers));
        var lines = baskets.computeIfAbsent(
                        day.withDayOfMonth(day.getDayOfMonth() <= 15 ? 8 : 22), half -> new Baskets(market, half))
                .fill(dice);
        var delivered = placed.plus(Duration.ofHours(dice.between(20, 96)));
        var over = end.atStartOfDay(DHAKA).toInstant();
        if (dice.percent(6)) {
            return new PastOrder(number, shopper, placed, null, Status.CANCELLED, dice.percent(18), lines);
        }
        var arrived = delivered.isBefore(over) ? delivered : over;
        return new PastOrder(number, shopper, placed, arrived, Status.COMPLETED, dice.percent(18), lines);
    }
}
