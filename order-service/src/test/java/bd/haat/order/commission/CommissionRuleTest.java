package bd.haat.order.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bd.haat.common.text.LocalizedText;
import bd.haat.order.orders.OrderLine;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommissionRuleTest {
    private static final UUID SELLER = UUID.randomUUID();
    private static final UUID BOOKS = UUID.randomUUID();
    private static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant LATELY = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void theMostSpecificRuleWinsAndOfThoseTheNewest() {
        var all = rule(null, null, LONG_AGO, 500);
        var allLately = rule(null, null, LATELY, 600);
        var books = rule(BOOKS, null, LONG_AGO, 300);
        var seller = rule(null, SELLER, LONG_AGO, 200);
        var sellersBooks = rule(BOOKS, SELLER, LONG_AGO, 100);
        var foreign = rule(UUID.randomUUID(), SELLER, LATELY, 9_999);
        assertThat(chosen(line(SELLER, BOOKS), all, allLately, books, seller, sellersBooks, foreign))
                .isEqualTo(sellersBooks);
        assertThat(chosen(line(SELLER, BOOKS), all, allLately, books, seller)).isEqualTo(seller);
        assertThat(chosen(line(UUID.randomUUID(), BOOKS), all, allLately, books, seller, sellersBooks))
                .isEqualTo(books);
        assertThat(chosen(line(UUID.randomUUID(), null), all, allLately, books, seller))
                .isEqualTo(allLately);
        assertThatThrownBy(() -> chosen(line(UUID.randomUUID(), null), books, seller))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void floorAndCapHoldToThePaisa() {
        var bounded = new CommissionRule(UUID.randomUUID(), null, null, LATELY, 1_050, 500L, 20_000L);
        assertThat(bounded.on(0)).isZero();
        assertThat(bounded.on(499)).as("never more than the goods").isEqualTo(499);
        assertThat(bounded.on(1_000)).isEqualTo(500);
        assertThat(bounded.on(9_999)).as("rounded down").isEqualTo(1_049);
        assertThat(bounded.on(190_476)).isEqualTo(19_999);
        assertThat(bounded.on(190_477)).isEqualTo(20_000);
        assertThat(bounded.on(Long.MAX_VALUE)).isEqualTo(20_000);
        assertThat(rule(null, null, LATELY, 10_000).on(77)).isEqualTo(77);
    }

    @Test
    void aCommissionIsNeverNegativeAndNeverMoreThanTheGoods() {
        var random = new Random(20_261_125);
        for (int i = 0; i < 50_000; i++) {
            var floor = random.nextBoolean() ? null : (Long) random.nextLong(0, 1L << random.nextInt(1, 30));
            var cap = random.nextBoolean()
                    ? null
                    : (Long) ((floor == null ? 0 : floor) + random.nextLong(0, 1L << random.nextInt(1, 30)));
            var rule = new CommissionRule(UUID.randomUUID(), null, null, LATELY, random.nextInt(0, 10_001), floor, cap);
            long goods = random.nextLong(0, 1L << random.nextInt(1, 60));
            assertThat(rule.on(goods))
                    .as(rule + " on " + goods)
                    .isBetween(0L, cap == null ? goods : Math.min(cap, goods));
        }
    }

    private static CommissionRule chosen(OrderLine line, CommissionRule... rules) {
        CommissionRules all = new CommissionRules() {
            @Override
            public List<CommissionRule> inForce(List<UUID> sellerIds, List<UUID> categoryIds, Instant at) {
                return List.of(rules);
            }

            @Override
            public boolean add(CommissionRule rule, UUID adminId) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<CommissionRule> list(UUID sellerId, UUID categoryId, UUID after, int limit) {
                throw new UnsupportedOperationException();
            }
        };
        return new MostSpecific(all).of(List.of(line), LATELY).get(line.id());
    }

    private static CommissionRule rule(UUID category, UUID seller, Instant from, int points) {
        return new CommissionRule(UUID.randomUUID(), category, seller, from, points, null, null);
    }

    private static OrderLine line(UUID seller, UUID category) {
        return new OrderLine(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                seller,
                category,
                "S",
                new LocalizedText(null, "Book"),
                null,
                null,
                1,
                10_000,
                0,
                null);
    }
}
