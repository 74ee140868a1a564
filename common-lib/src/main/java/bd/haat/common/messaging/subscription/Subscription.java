package bd.haat.common.messaging.subscription;

import bd.haat.common.messaging.Subscribe;
import java.time.Duration;
import java.util.Map;

/**
 * A queue, how it is consumed, and who handles what.
 *
 * @param gather how long a batch waits for company; zero without batches
 * @param handlers by event type
 */
record Subscription(
        String queue,
        String exchange,
        int concurrency,
        int prefetch,
        int batch,
        Duration gather,
        boolean inbox,
        boolean everywhere,
        Map<String, Handler> handlers) {
    private static final int PREFETCH = 20;

    static Subscription of(Subscribe wanted, Map<String, Handler> handlers, Duration usual) {
        require(wanted.concurrency() >= 1 && wanted.concurrency() <= 32, wanted, "concurrency is 1–32");
        require(wanted.batch() >= 1 && wanted.batch() <= 1000, wanted, "batch is 1–1000");
        require(wanted.gatherMillis() >= 0 && wanted.gatherMillis() <= 60_000, wanted, "gatherMillis is 0–60000");
        require(!handlers.isEmpty(), wanted, "names no type");
        int prefetch = wanted.prefetch() > 0 ? wanted.prefetch() : Math.max(PREFETCH, 2 * wanted.batch());
        require(prefetch >= wanted.batch(), wanted, "prefetch is at least batch");
        return new Subscription(
                wanted.queue(),
                wanted.exchange(),
                wanted.concurrency(),
                prefetch,
                wanted.batch(),
                gather(wanted, usual),
                wanted.inbox(),
                wanted.everywhere(),
                Map.copyOf(handlers));
    }

    private static Duration gather(Subscribe wanted, Duration usual) {
        if (wanted.batch() == 1) return Duration.ZERO;
        return wanted.gatherMillis() == 0 ? usual : Duration.ofMillis(wanted.gatherMillis());
    }

    /** Whether two methods ask for the same queue in the same way. */
    static boolean agree(Subscribe one, Subscribe other) {
        return one.exchange().equals(other.exchange())
                && one.concurrency() == other.concurrency()
                && one.prefetch() == other.prefetch()
                && one.batch() == other.batch()
                && one.gatherMillis() == other.gatherMillis()
                && one.inbox() == other.inbox()
                && one.everywhere() == other.everywhere();
    }

    static void require(boolean holds, Subscribe wanted, String rule) {
        if (!holds) throw new IllegalStateException("@Subscribe(queue = \"" + wanted.queue() + "\"): " + rule);
    }
}
