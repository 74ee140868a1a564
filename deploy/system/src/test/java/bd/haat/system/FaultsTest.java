package bd.haat.system;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.backing.Backing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * Orders of all kinds are placed, paid, declined, abandoned and cancelled while everything they meet is killed in turn and each message arrives
 * twice, out of order. Afterwards nothing is lost, held or taken twice. In the drill it is 500 orders and the whole fleet; in
 * {@code verify} some of each.
 */
class FaultsTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int THREADS = 6;
    private static final int STOCK = 2_000;

    private final int orders = Integer.getInteger("haat.system.orders", Market.FULL ? 500 : 40);
    private final List<Victim> victims = Market.victims();

    @Test
    void everythingIsKilledInTurnAndNothingIsLostHeldOrTakenTwice() throws Exception {
        var goods = goods();
        var variants = List.copyOf(goods.keySet());
        var shoppers = Crowd.shoppers(orders * 2); // ten each: one shopper's errands may all be open at once
        var methods = methods(shoppers.getFirst(), variants.getFirst());
        var errands = IntStream.range(0, orders)
                .mapToObj(i -> new Errand(
                        shoppers.get(i % shoppers.size()),
                        wish(i, methods.get(i % methods.size()), variants),
                        Errand.Whim.of(i / methods.size())))
                .toList();

        var deadBefore = Aftermath.deadLetters();
        var placed = new LinkedHashMap<String, Errand>();
        try (var echo = new Echo(
                Market.endpoint(Backing.RABBITMQ), List.of("order.events", "product.events", "marketing.events"))) {
            run(errands)
                    .forEach((id, errand) ->
                            assertThat(placed.put(id, errand)).as(id).isNull());
            assertThat(echo.sent())
                    .as("messages sent twice, %d were not", echo.lost())
                    .isGreaterThan(orders);
        }

        var settled = new ArrayList<Answer>();
        for (var order : placed.entrySet()) settled.add(order.getValue().settled(order.getKey(), PATIENCE));
        settled.forEach(Aftermath::timelineExplains);
        Aftermath.eachOrderExistsOnce(shoppers, placed.keySet());
        Aftermath.moneyAgreesWithTheGateways(placed.keySet());
        Aftermath.stockIsConserved(goods, placed, STOCK);
        assertThat(Aftermath.deadLetters()).isEqualTo(deadBefore);
    }

    /** Four variants of two sellers. */
    private static Map<String, Client> goods() {
        var goods = new LinkedHashMap<String, Client>();
        for (var seller : List.of(People.approvedSeller(), People.approvedSeller()))
            for (var name : List.of("Sturdy Pot", "Sturdy Pan"))
                goods.put(People.product(seller, name, 10_000, STOCK).string("variants.0.id"), seller);
        return goods;
    }

    /** Those that the market offers at present. */
    private static List<String> methods(Shopping shopping, String variant) {
        return Stream.of("COD", "BKASH", "NAGAD", "SSLCOMMERZ")
                .filter(method -> {
                    var answer = shopping.insist(Wish.of(method, variant, 1), PATIENCE);
                    if (answer.status() == 422) return false;
                    var id = answer.expect(201).string("id");
                    shopping.await(id, PATIENCE, "CONFIRMED", "AWAITING_PAYMENT");
                    shopping.shopper()
                            .post("/api/v1/orders/" + id + "/cancel", Map.of("reason", "only asked"))
                            .expect(200);
                    return true;
                })
                .toList();
    }

    private static Wish wish(int number, String method, List<String> variants) {
        int first = number % variants.size();
        int second = (first + 1 + number % (variants.size() - 1)) % variants.size();
        return number % 3 == 0
                ? Wish.each(method, variants.get(first), variants.get(second))
                : Wish.of(method, variants.get(first), 1 + number % 2);
    }

    /** The errands are spread over the kills: each victim dies among its share of them. */
    private Map<String, Errand> run(List<Errand> errands) throws Exception {
        var dying = new AtomicInteger();
        var ids = new ArrayList<Future<String>>();
        try (var threads = Executors.newFixedThreadPool(THREADS);
                var killer = Executors.newSingleThreadExecutor()) {
            for (int i = 0; i < errands.size(); i++) {
                var errand = errands.get(i);
                int after = i * victims.size() / errands.size();
                ids.add(threads.submit(() -> {
                    Awaitility.await()
                            .atMost(PATIENCE.multipliedBy(victims.size()))
                            .until(() -> dying.get() > after);
                    return errand.run();
                }));
            }
            var killing = killer.submit(() -> {
                try {
                    for (var victim : victims) {
                        dying.incrementAndGet();
                        victim.killAndAwait();
                    }
                    return null;
                } finally {
                    dying.set(victims.size()); // whatever happened, nobody waits for a turn any more
                }
            });
            killing.get();
        }
        var placed = new LinkedHashMap<String, Errand>();
        for (int i = 0; i < errands.size(); i++) placed.put(ids.get(i).get(), errands.get(i));
        assertThat(placed).as("each errand has an order of its own").hasSize(errands.size());
        return placed;
    }
}
