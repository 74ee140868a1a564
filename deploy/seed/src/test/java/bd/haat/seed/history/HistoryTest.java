package bd.haat.seed.history;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.seed.market.Market;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final LocalDate END = LocalDate.of(2026, 11, 23);
    private static final Market MARKET = Market.of(1);
    private static final List<PastOrder> ORDERS = new History(MARKET, END).make(1);

    @Test
    void theSameOrdersComeOutOfEveryRun() {
        assertThat(new History(MARKET, END).make(1)).isEqualTo(ORDERS);
    }

    @Test
    void anOrderKeepsItsShopperWhenItIsLoadedOnAnotherDay() {
        var later = new History(MARKET, END.plusDays(3)).make(1);
        assertThat(later.stream().map(PastOrder::shopper))
                .isEqualTo(ORDERS.stream().map(PastOrder::shopper).toList());
    }

    @Test
    void theyFillEighteenMonths() {
        assertThat(ORDERS).hasSize(3_000).isSortedAccordingTo(Comparator.comparing(HistoryTest::day));
        assertThat(day(ORDERS.getFirst())).isBefore(END.minusMonths(17));
        assertThat(day(ORDERS.getLast())).isAfter(END.minusDays(7)).isBefore(END);
    }

    @Test
    void feastsFallAsTheGazetteSays() {
        assertThat(Festivals.fitr(LocalDate.of(2026, 1, 1))).isEqualTo("2026-03-21");
        assertThat(Festivals.adha(LocalDate.of(2026, 1, 1))).isEqualTo("2026-05-28");
        assertThat(Festivals.fitr(LocalDate.of(2026, 3, 22))).isEqualTo("2027-03-10");
        assertThat(Festivals.boishakh(LocalDate.of(2026, 4, 15))).isEqualTo("2027-04-14");
    }

    @Test
    void moreIsBoughtBeforeEidAndOnFridays() {
        assertThat(between("2026-03-05", "2026-03-20")).isGreaterThan(2 * between("2026-07-05", "2026-07-20"));
        var byWeekday = ORDERS.stream()
                .collect(Collectors.groupingBy(order -> day(order).getDayOfWeek(), Collectors.counting()));
        assertThat(byWeekday.get(DayOfWeek.FRIDAY)).isGreaterThan(byWeekday.get(DayOfWeek.TUESDAY));
    }

    @Test
    void goodsHaveTheirSeason() {
        assertThat(sold("mango", 5, 8)).isGreaterThan(5 * Math.max(1, sold("mango", 11, 12)));
        assertThat(sold("quilts", 11, 12)).isGreaterThan(sold("quilts", 6, 7));
    }

    @Test
    void mostAreDeliveredAfterTheyWerePlaced() {
        var completed = ORDERS.stream()
                .filter(order -> order.status() == PastOrder.Status.COMPLETED)
                .toList();
        assertThat(completed.size()).isBetween(2_700, 2_950);
        assertThat(completed).allMatch(order -> !order.deliveredAt().isBefore(order.placedAt()));
    }

    private static long between(String from, String to) {
        return ORDERS.stream()
                .map(HistoryTest::day)
                .filter(day -> !day.isBefore(LocalDate.parse(from)) && !day.isAfter(LocalDate.parse(to)))
                .count();
    }

    private static long sold(String category, int fromMonth, int toMonth) {
        return ORDERS.stream()
                .filter(order ->
                        day(order).getMonthValue() >= fromMonth && day(order).getMonthValue() <= toMonth)
                .flatMap(order -> order.lines().stream())
                .filter(line -> line.product().category().slug().equals(category))
                .count();
    }

    private static LocalDate day(PastOrder order) {
        return order.placedAt().atZone(ZoneId.of("Asia/Dhaka")).toLocalDate();
    }
}
