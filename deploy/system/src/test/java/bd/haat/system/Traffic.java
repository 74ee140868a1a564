package bd.haat.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/**
 * People who shop and try nothing twice: each answer that is not the right one is a failed request. Each act is from another browser, for a
 * release divides by these.
 */
final class Traffic implements AutoCloseable {
    private static final int STOCK = 1_000_000;
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** What one of them does in turn. */
    private final List<BiFunction<Traffic, Shopping, Answer>> acts;

    private final Duration pause;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger sent = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    private Traffic(List<BiFunction<Traffic, Shopping, Answer>> acts, Duration pause) {
        this.acts = acts;
        this.pause = pause;
    }

    /** Begins with so many people at once who read and order; every service behind the gateway is met. */
    static Traffic of(int people) {
        var seller = People.approvedSeller();
        var shop = seller.get("/api/v1/sellers/me").expect(200).string("id");
        var product = People.product(seller, "Busy Sharee", 50_000, STOCK);
        return new Traffic(acts(shop, product.string("id"), product.string("variants.0.id")), PAUSE).begin(people);
    }

    /** Begins with so many who ask for one small list without a pause: work for nginx and the gateway above all. */
    static Traffic reading(int people) {
        return new Traffic(
                        List.of((_, some) -> some.shopper().get("/api/v1/locations/upazilas?district=Dhaka")),
                        Duration.ZERO)
                .begin(people);
    }

    private static List<BiFunction<Traffic, Shopping, Answer>> acts(String shop, String product, String variant) {
        return List.of(
                (_, some) -> some.shopper().get("/api/v1/users/me/addresses"),
                (_, some) -> some.shopper().get("/api/v1/products/" + product),
                (_, some) -> some.shopper().get("/api/v1/search/products?q=sharee&limit=5"),
                (_, some) -> some.shopper().get("/api/v1/locations/upazilas?district=Dhaka"),
                (_, some) -> some.shopper().get("/api/v1/sellers/" + shop),
                (traffic, some) -> traffic.quote(some, variant),
                (traffic, some) -> traffic.order(some, variant),
                (_, some) -> some.shopper().get("/api/v1/notifications?limit=5"),
                (_, some) -> some.shopper().get("/api/v1/campaigns"),
                (_, some) -> some.shopper().get("/api/v1/ai/popular?limit=5"),
                (_, some) -> some.shopper().post("/api/v1/analytics/events", Map.of("events", List.of(view(product)))));
    }

    private Traffic begin(int people) {
        for (int i = 0; i < people; i++) {
            var somebody = Shopping.begin();
            int first = i * acts.size() / people;
            threads.submit(() -> shop(somebody, first));
        }
        return this;
    }

    int sent() {
        return sent.get();
    }

    /** What went wrong, with its time; and forgets it. */
    List<String> failures() {
        var found = List.copyOf(failures);
        failures.removeAll(found);
        return found;
    }

    /** Fails the test with what went wrong; how much that is, for a line of figures. */
    int noneFailed() {
        var found = failures();
        assertThat(found).isEmpty();
        return found.size();
    }

    private void shop(Shopping somebody, int first) {
        for (int i = first; !over; i++) {
            var act = acts.get(i % acts.size());
            sent.incrementAndGet();
            try {
                var answer = act.apply(this, somebody.from("browser " + i));
                if (answer.status() / 100 != 2)
                    failed(answer.asked() + " answered " + answer.status() + " " + answer.text());
                Thread.sleep(pause);
            } catch (UncheckedIOException lost) {
                failed(lost.getMessage() + ": " + lost.getCause());
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private static Map<String, Object> view(String product) {
        return Map.of(
                "id",
                UUID.randomUUID().toString(),
                "kind",
                "view",
                "at",
                Instant.now().toString(),
                "sessionId",
                "drill",
                "productId",
                product);
    }

    private void failed(String what) {
        failures.add(LocalTime.now().truncatedTo(ChronoUnit.MILLIS) + " " + what);
    }

    /** Of a cart with one piece. */
    private Answer quote(Shopping somebody, String variant) {
        var cart = somebody.shopper().put("/api/v1/cart/items/" + variant, Map.of("quantity", 1));
        if (cart.status() != 200) return cart;
        sent.incrementAndGet();
        return somebody.shopper().post("/api/v1/checkout/quote", Map.of("addressId", somebody.addressId()));
    }

    /** Cancelled as soon as it may be, for rules bound how many are open. A replica that is about to go answers without waiting for the end. */
    private Answer order(Shopping somebody, String variant) {
        var placed = somebody.order(variant, 1, "COD", UUID.randomUUID().toString(), 5);
        if (placed.status() != 201) return placed;
        var path = "/api/v1/orders/" + placed.string("id");
        for (var seen = placed; seen.string("status").equals("PENDING"); ) {
            sent.incrementAndGet();
            seen = somebody.shopper().with("Prefer", "wait=5").get(path);
            if (seen.status() != 200) return seen;
        }
        sent.incrementAndGet();
        return somebody.shopper().post(path + "/cancel", Map.of("reason", "only a drill"));
    }

    @Override
    public void close() {
        over = true;
        threads.close();
    }
}
