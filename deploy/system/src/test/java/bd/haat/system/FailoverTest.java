package bd.haat.system;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The node on which PostgreSQL's leader runs is lost for a while: the standby takes over, and every order that was answered exists and settles. */
@EnabledIfSystemProperty(named = StackSite.PROPERTY, matches = ".+")
class FailoverTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration AFTERWARDS = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int PEOPLE = 4;
    private static final int ACCOUNTS = 5; // of each of them: rules bound how many orders of one are open
    private static final int ORDERS_EACH = 19;
    private static final int STOCK = 10_000;

    @Test
    void noAcknowledgedOrderIsLostWithTheLeader() throws Exception {
        var seller = People.approvedSeller();
        var variant = People.product(seller, "Firm Pot", 10_000, STOCK).string("variants.0.id");
        var acknowledged = new ConcurrentHashMap<String, Shopping>();
        var buyers = new ArrayList<Future<Void>>();
        var over = new AtomicBoolean();
        var longest = new AtomicLong();
        var leader = Patroni.leader().orElseThrow();
        long takeover;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < PEOPLE; i++) {
                var accounts = Stream.generate(Shopping::begin).limit(ACCOUNTS).toList();
                buyers.add(threads.submit(buying(accounts, variant, acknowledged, over, longest)));
            }
            await().atMost(PATIENCE).until(() -> acknowledged.size() > 2 * PEOPLE);
            long begun = System.nanoTime();
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> {
                leader.kill(); // whenever it comes back: its node is gone
                return Patroni.leader().filter(now -> !now.equals(leader)).isPresent();
            });
            takeover = System.nanoTime() - begun;
            int then = acknowledged.size();
            await().atMost(PATIENCE).until(() -> acknowledged.size() > then + 2 * PEOPLE);
            Thread.sleep(AFTERWARDS);
            over.set(true);
            for (var buyer : buyers) buyer.get();
        }

        var placed = new LinkedHashMap<String, String>();
        for (Map.Entry<String, Shopping> each : acknowledged.entrySet())
            placed.put(
                    each.getKey(),
                    each.getValue()
                            .await(each.getKey(), PATIENCE, Errand.SETTLED.toArray(String[]::new))
                            .string("status"));
        StackSite.report(
                "failover of PostgreSQL: %s lost, another leads after %d s; %d orders acknowledged, 0 lost, nobody waited longer than %d s",
                leader,
                Duration.ofNanos(takeover).toSeconds(),
                placed.size(),
                Duration.ofNanos(longest.get()).toSeconds());
        long held = placed.values().stream().filter("CONFIRMED"::equals).count();
        Selling.awaitStock(seller, variant, STOCK, held);
        await().atMost(PATIENCE).until(() -> Patroni.followers() == 1);
    }

    /** Buys again and again, each time with one key until there is an answer. */
    private static Callable<Void> buying(
            List<Shopping> accounts,
            String variant,
            Map<String, Shopping> acknowledged,
            AtomicBoolean over,
            AtomicLong longest) {
        return () -> {
            for (int i = 0; i < accounts.size() * ORDERS_EACH && !over.get(); i++) {
                var shopping = accounts.get(i / ORDERS_EACH);
                long asked = System.nanoTime();
                var order =
                        shopping.insist(Wish.of("COD", variant, 1), PATIENCE).expect(201);
                longest.accumulateAndGet(System.nanoTime() - asked, Math::max);
                acknowledged.put(order.string("id"), shopping);
                Thread.sleep(PAUSE);
            }
            return null;
        };
    }
}
