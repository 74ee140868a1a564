package bd.haat.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service dies in the middle of a stream of orders; afterwards everything settles, and stock and orders agree. */
class KillTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private record Try(Shopping shopping, String key) {}

    @ParameterizedTest
    @ValueSource(strings = {"order", "product"})
    void allOrdersSettleAfterAKill(String victim) throws Exception {
        int orders = Market.scaled(100);
        var seller = People.approvedSeller();
        int stock = orders * 2;
        var variant = People.product(seller, "Steady " + victim, 10_000, stock).string("variants.0.id");
        var shoppers = IntStream.range(0, Math.max(1, orders / 10))
                .mapToObj(_ -> Shopping.begin())
                .toList();
        var tries = IntStream.range(0, orders)
                .mapToObj(i -> new Try(
                        shoppers.get(i % shoppers.size()), UUID.randomUUID().toString()))
                .toList();

        var ids = new ArrayList<Future<String>>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < tries.size(); i++) {
                var attempt = tries.get(i);
                ids.add(threads.submit(() -> placed(attempt, variant)));
                if (i == orders / 3)
                    threads.submit(() -> {
                        for (int replica = 1; replica <= Market.REPLICAS; replica++)
                            Market.fleet().killHard(victim, replica);
                        return null;
                    });
            }
        }
        for (int replica = 1; replica <= Market.REPLICAS; replica++)
            Market.fleet().awaitReady(victim, replica, PATIENCE);

        int confirmed = 0;
        for (int i = 0; i < orders; i++)
            if (tries.get(i)
                    .shopping()
                    .await(ids.get(i).get(), PATIENCE, "CONFIRMED", "REJECTED", "EXPIRED")
                    .string("status")
                    .equals("CONFIRMED")) confirmed++;
        long sold = confirmed;
        await().atMost(PATIENCE).untilAsserted(() -> {
            var left = seller.get("/api/v1/inventory/" + variant).expect(200);
            assertThat(List.of(left.number("onHand"), left.number("reserved"))).containsExactly((long) stock, sold);
        });
        assertThat(confirmed).isEqualTo(orders);
        for (var shopping : shoppers)
            assertThat(shopping.shopper()
                            .get("/api/v1/orders?limit=100")
                            .expect(200)
                            .at("items"))
                    .hasSize((int) tries.stream()
                            .filter(attempt -> attempt.shopping() == shopping)
                            .count());
    }

    /** Tries with the same key until there is an order, as a client on a weak network does. */
    private static String placed(Try attempt, String variant) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptionsMatching(thrown -> thrown instanceof UncheckedIOException)
                .until(
                        () -> attempt.shopping().order(variant, 1, "COD", attempt.key(), 0),
                        answer -> answer.status() == 201)
                .string("id");
    }
}
