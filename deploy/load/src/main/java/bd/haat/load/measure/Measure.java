package bd.haat.load.measure;

import bd.haat.load.LoadException;
import bd.haat.load.fleet.Usage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** Sends one kind of request from several threads, first to warm up and then counting. */
public final class Measure {
    private static final Duration IDLE = Duration.ofSeconds(5);
    private final Map<String, Long> processes;
    private final Plan plan;

    /** @param processes whose CPU time counts, ids by name */
    public Measure(Map<String, Long> processes, Plan plan) {
        this.processes = processes;
        this.plan = plan;
    }

    /** @param requests gives the connection of that number what it sends */
    public Figures run(String name, IntFunction<Request> requests) {
        var senders = IntStream.range(0, plan.connections()).mapToObj(requests).toList();
        drive(senders, plan.warmUp(), plan.most());
        var before = Usage.of(processes);
        var client = Usage.of(Map.of("client", ProcessHandle.current().pid()));
        long begun = System.nanoTime();
        var counts = drive(senders, plan.measured(), plan.most());
        double seconds = (System.nanoTime() - begun) / 1e9;
        var taken = Usage.of(processes).since(before);
        var clientTaken =
                Usage.of(Map.of("client", ProcessHandle.current().pid())).since(client);
        var times = new Histogram(3);
        counts.forEach(count -> times.add(count.times()));
        return new Figures(
                name,
                times.getTotalCount(),
                counts.stream().mapToLong(Count::errors).sum(),
                seconds,
                times.getValueAtPercentile(50) / 1_000.0,
                times.getValueAtPercentile(99) / 1_000.0,
                taken,
                clientTaken.totalMs());
    }

    /** What the fleet takes while nobody asks anything of it: each second counts as a request. */
    public Figures idle() {
        var before = Usage.of(processes);
        LockSupport.parkNanos(IDLE.toNanos());
        return new Figures(
                "idle, each second",
                IDLE.toSeconds(),
                0,
                IDLE.toSeconds(),
                0,
                0,
                Usage.of(processes).since(before),
                0);
    }

    private List<Count> drive(List<Request> senders, Duration time, int most) {
        var left = new AtomicInteger(most);
        long end = System.nanoTime() + time.toNanos();
        try (var pool = Executors.newFixedThreadPool(senders.size())) {
            var futures = senders.stream()
                    .map(sender -> pool.submit(() -> send(sender, end, left)))
                    .toList();
            var counts = new ArrayList<Count>();
            for (var future : futures) counts.add(future.get());
            return counts;
        } catch (ExecutionException failed) {
            throw new LoadException("a sender broke: " + failed.getCause(), failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LoadException("stopped", stopped);
        }
    }

    /** @param times in microseconds */
    private record Count(Histogram times, long errors) {}

    private static Count send(Request request, long end, AtomicInteger left) {
        var times = new Histogram(3);
        long errors = 0;
        for (long now = System.nanoTime(); now < end && left.getAndDecrement() > 0; ) {
            boolean right = false;
            try {
                right = request.send();
            } catch (IOException _) {
                // counted as an error below: what a client sees is all that counts here
            }
            long after = System.nanoTime();
            times.recordValue((after - now) / 1_000);
            if (!right) errors++;
            now = after;
        }
        return new Count(times, errors);
    }
}
