package bd.haat.gateway.routing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The replicas of each service. The one with the fewest requests under way takes the next, so that a slow one gets less; one
 * that refused a connection rests. Spring Cloud LoadBalancer was left aside: it knows only active health checks and keeps a
 * child context per service.
 */
public final class Replicas {
    private final Map<String, List<Replica>> byService = new HashMap<>();
    private final AtomicInteger turn = new AtomicInteger();

    Replicas(ServiceSettings settings, MeterRegistry meters) {
        for (var service : Routes.SERVICES) {
            var bases = settings.services().get(service);
            if (bases == null || bases.isEmpty()) throw new IllegalStateException("set haat.services." + service);
            byService.put(service, bases.stream().map(Replica::new).toList());
            Gauge.builder("haat.gateway.replicas.usable", () -> usable(service))
                    .description("replicas that are not left out after a failure")
                    .tag("service", service)
                    .register(meters);
        }
    }

    /** Any replica that does not rest, and where all rest, one of those: a try costs little. */
    public Replica choose(String service) {
        return choose(service, Set.of());
    }

    /** As {@link #choose(String)}, those already tried last. */
    public Replica choose(String service, Collection<Replica> tried) {
        var replicas = byService.get(service);
        int size = replicas.size();
        if (size == 1) return replicas.getFirst();
        int start = Math.floorMod(turn.getAndIncrement(), size);
        long now = System.nanoTime();
        Replica best = null;
        int least = Integer.MAX_VALUE;
        for (int step = 0; step < size; step++) {
            var replica = replicas.get((start + step) % size);
            int burden = burden(replica, now, tried);
            if (burden < least) {
                best = replica;
                least = burden;
            }
        }
        return best;
    }

    /** How many replicas a service has. */
    public int count(String service) {
        return byService.get(service).size();
    }

    /** Short names of all services. */
    public List<String> services() {
        return Routes.SERVICES;
    }

    private static int burden(Replica replica, long now, Collection<Replica> tried) {
        int burden = Math.min(replica.underWay(), 1 << 20);
        if (replica.resting(now)) burden |= 1 << 21;
        if (tried.contains(replica)) burden |= 1 << 22;
        return burden;
    }

    private long usable(String service) {
        long now = System.nanoTime();
        return byService.get(service).stream()
                .filter(replica -> !replica.resting(now))
                .count();
    }
}
