package bd.haat.order.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.order.orders.Order;
import bd.haat.order.orders.OrderLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReductionTest {
    private static final long VAT = 1_500;

    @Test
    void whateverGoesInWhateverPortionsEverySumAddsUpToThePaisa() {
        var random = new Random(20_261_125);
        for (int run = 0; run < 20_000; run++) {
            var order = RandomOrders.next(random);
            long owed = 0;
            var total = order.totals().totalMinor();
            while (!order.lines().isEmpty()) {
                var pieces = some(order, random);
                var reduction = Reduction.of(order, pieces, VAT);
                var after = after(order, reduction);
                long cut = reduction.cuts().stream()
                        .mapToLong(Reduction.Cut::totalMinor)
                        .sum();
                assertThat(cut).isNotNegative();
                owed += cut;
                assertThat(after.totals().totalMinor()).isEqualTo(total - owed);
                assertThat(after.parts().stream()
                                .mapToLong(Order.Part::dueMinor)
                                .sum())
                        .isEqualTo(after.totals().totalMinor());
                after.lines().forEach(line -> assertThat(line.discountMinor()).isBetween(0L, line.totalMinor()));
                order = after;
            }
            assertThat(owed).isEqualTo(total);
        }
    }

    @Test
    void theOrderInWhichPiecesGoDoesNotChangeTheSum() {
        var random = new Random(7);
        for (int run = 0; run < 20_000; run++) {
            var line = RandomOrders.next(random).lines().getFirst();
            int gone = random.nextInt(line.quantity() + 1);
            var atOnce = line.less(gone);
            var oneByOne = line;
            for (int i = 0; i < gone; i++) oneByOne = oneByOne.less(1);
            assertThat(oneByOne).isEqualTo(gone == 0 ? line : atOnce);
            assertThat(line.worthMinor(line.quantity())).isEqualTo(line.totalMinor() - line.discountMinor());
        }
    }

    @Test
    void theDeliveryChargeGoesWithTheLastPieceOfAShipmentAndNotBefore() {
        var order = RandomOrders.next(new Random(3));
        var seller = order.deliveries().getFirst();
        var own = order.linesOf(seller.sellerId());
        var all = new HashMap<UUID, Integer>();
        own.forEach(line -> all.put(line.id(), line.quantity()));
        var whole = Reduction.of(order, all, VAT);
        assertThat(whole.cuts()).singleElement().satisfies(cut -> {
            assertThat(cut.whole()).isTrue();
            assertThat(cut.feeMinor()).isEqualTo(seller.feeMinor());
        });
        assertThat(whole.deliveries().getFirst().feeMinor()).isZero();
        var first = own.getFirst();
        if (own.size() > 1 || first.quantity() > 1) {
            var part = Reduction.of(order, Map.of(first.id(), 1), VAT);
            assertThat(part.cuts().getFirst().feeMinor()).isZero();
            assertThat(part.deliveries()).isEqualTo(order.deliveries());
        }
    }

    private static Map<UUID, Integer> some(Order order, Random random) {
        var pieces = new HashMap<UUID, Integer>();
        for (var line : order.lines())
            if (random.nextBoolean()) pieces.put(line.id(), 1 + random.nextInt(line.quantity()));
        if (pieces.isEmpty()) pieces.put(order.lines().getFirst().id(), 1);
        return pieces;
    }

    private static Order after(Order order, Reduction reduction) {
        var changed = new HashMap<UUID, OrderLine>();
        reduction.lines().forEach(line -> changed.put(line.id(), line));
        List<OrderLine> left = order.lines().stream()
                .map(line -> changed.getOrDefault(line.id(), line))
                .filter(line -> line.quantity() > 0)
                .toList();
        return RandomOrders.order(left, reduction.deliveries());
    }
}
