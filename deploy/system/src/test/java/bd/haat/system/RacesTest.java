package bd.haat.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Crowds, against several replicas of order- and product-service. */
class RacesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void aCrowdGetsExactlyWhatThereIs() throws Exception {
        int buyers = Market.scaled(200);
        int pieces = Market.scaled(50);
        var seller = People.approvedSeller();
        var variant = People.product(seller, "Flash Sale", 10_000, pieces).string("variants.0.id");
        // Four orders each: rules allow twenty open ones, and registering two hundred people would be the longer half
        // of this test.
        var shoppers = IntStream.range(0, Math.max(1, buyers / 4))
                .mapToObj(_ -> Shopping.begin())
                .toList();
        var calls = new ArrayList<Callable<String>>();
        for (int i = 0; i < buyers; i++) {
            var shopping = shoppers.get(i % shoppers.size());
            calls.add(() -> {
                var order = shopping.order(variant, 1, "COD", UUID.randomUUID().toString(), 10)
                        .expect(201);
                return shopping.await(order.string("id"), PATIENCE, "CONFIRMED", "REJECTED")
                        .string("status");
            });
        }
        var outcomes = together(calls).stream().collect(Collectors.groupingBy(status -> status, Collectors.counting()));
        assertThat(outcomes.get("CONFIRMED")).as("%s", outcomes).isEqualTo(pieces);
        assertThat(outcomes.get("REJECTED")).as("%s", outcomes).isEqualTo(buyers - pieces);
        var stock = seller.get("/api/v1/inventory/" + variant).expect(200);
        assertThat(List.of(stock.number("onHand"), stock.number("reserved"), stock.number("available")))
                .containsExactly((long) pieces, (long) pieces, 0L);
    }

    @Test
    void tenPostsWithOneKeyMakeOneOrder() throws Exception {
        var shopping = Shopping.begin();
        var variant =
                People.product(People.approvedSeller(), "Only Once", 10_000, 50).string("variants.0.id");
        var key = UUID.randomUUID().toString();
        Callable<Answer> call = () -> shopping.order(variant, 1, "COD", key, 0);
        var answers = together(Collections.nCopies(10, call));
        assertThat(answers).allMatch(answer -> answer.status() == 201 || answer.status() == 409, "201 or 409");
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .map(answer -> answer.string("id"))
                        .collect(Collectors.toSet()))
                .hasSize(1);
        await().atMost(PATIENCE).untilAsserted(() -> {
            var again = shopping.order(variant, 1, "COD", key, 0).expect(201);
            assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        });
        assertThat(shopping.shopper().get("/api/v1/orders").expect(200).at("items"))
                .hasSize(1);
        shopping.order(variant, 2, "COD", key, 0).expectProblem(422, "idempotency-key-reused");
    }

    private static <T> List<T> together(List<Callable<T>> calls) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (Future<T> call : threads.invokeAll(calls)) results.add(call.get());
            return results;
        }
    }
}
