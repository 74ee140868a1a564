package bd.haat.order.returning;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.order.aftersales.RandomOrders;
import bd.haat.order.orders.Order;
import bd.haat.order.returns.Return;
import bd.haat.order.returns.ReturnReason;
import bd.haat.order.returns.ReturnStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReturnWorthTest {
    private static final long ALL = 10_000;

    @Test
    void faultyGoodsInWhateverPortionsComeToWhatWasPaidForTheShipment() {
        var random = new Random(20_261_125);
        for (int run = 0; run < 20_000; run++) {
            var order = RandomOrders.next(random);
            var part = order.parts().getFirst();
            long sum = 0;
            for (var worth : inPortions(order, random, ReturnReason.FAULTY, ALL)) {
                assertThat(worth.goodsMinor()).isNotNegative();
                assertThat(worth.deliveryMinor()).isNotNegative();
                sum += worth.goodsMinor() + worth.deliveryMinor();
            }
            assertThat(sum).isEqualTo(part.dueMinor());
        }
    }

    @Test
    void whoChangesTheirMindGetsTheGoodsAlone() {
        var random = new Random(11);
        for (int run = 0; run < 5_000; run++) {
            var order = RandomOrders.next(random);
            var part = order.parts().getFirst();
            var back = inPortions(order, random, ReturnReason.CHANGED_MIND, 0);
            assertThat(back.stream().mapToLong(ReturnWorth::goodsMinor).sum())
                    .isEqualTo(part.dueMinor() - part.delivery().feeMinor());
            assertThat(back.stream().mapToLong(ReturnWorth::deliveryMinor).sum())
                    .isZero();
        }
    }

    private static List<ReturnWorth> inPortions(Order order, Random random, ReturnReason reason, long basisPoints) {
        var seller = order.deliveries().getFirst().sellerId();
        var left = new HashMap<UUID, Integer>();
        order.linesOf(seller).forEach(line -> left.put(line.id(), line.quantity()));
        var before = new ArrayList<Return>();
        var worths = new ArrayList<ReturnWorth>();
        while (!left.isEmpty()) {
            var pieces = new HashMap<UUID, Integer>();
            left.forEach((line, most) -> {
                if (random.nextBoolean()) pieces.put(line, 1 + random.nextInt(most));
            });
            if (pieces.isEmpty()) continue;
            worths.add(ReturnWorth.of(order, seller, before, pieces, reason.isFault(), basisPoints));
            before.add(returned(order, seller, pieces, reason));
            pieces.forEach((line, count) ->
                    left.computeIfPresent(line, (_, most) -> most.equals(count) ? null : most - count));
        }
        return worths;
    }

    private static Return returned(Order order, UUID seller, Map<UUID, Integer> pieces, ReturnReason reason) {
        return new Return(
                UUID.randomUUID(),
                order.id(),
                UUID.randomUUID(),
                seller,
                order.customerId(),
                ReturnStatus.RECEIVED,
                reason,
                pieces,
                0,
                0,
                true,
                null);
    }
}
