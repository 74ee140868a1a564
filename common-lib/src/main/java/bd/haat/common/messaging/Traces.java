package bd.haat.common.messaging;

import io.micrometer.tracing.Link;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/** Carries the trace of a publishing request to whoever handles the event. Does nothing where tracing is off. Not part of what services call. */
public final class Traces {
    private final Supplier<Tracer> tracer;
    private final Supplier<Propagator> propagator;

    Traces(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        this.tracer = SingletonSupplier.of(() -> tracer.getIfAvailable(() -> Tracer.NOOP));
        this.propagator = SingletonSupplier.of(() -> propagator.getIfAvailable(() -> Propagator.NOOP));
    }

    /** The current span as {@code traceparent}; null without one. */
    public String current() {
        var span = tracer.get().currentSpan();
        if (span == null) return null;
        Map<String, String> carrier = new HashMap<>();
        propagator.get().inject(span.context(), carrier, Map::put);
        return carrier.get(Envelope.TRACEPARENT);
    }

    /** Runs in a consumer's span below the first of the given {@code traceparent}s (null: none), linked to the others. */
    public <T> T consuming(String name, List<String> traceparents, Supplier<T> work) {
        if (tracer.get() == Tracer.NOOP) return work.get();
        var builder = extract(traceparents.getFirst()).name(name).kind(Span.Kind.CONSUMER);
        traceparents.stream().skip(1).distinct().forEach(other -> link(builder, other));
        var span = builder.start();
        try (var _ = tracer.get().withSpan(span)) {
            return work.get();
        } catch (RuntimeException failure) {
            span.error(failure);
            throw failure;
        } finally {
            span.end();
        }
    }

    private void link(Span.Builder builder, String traceparent) {
        if (traceparent == null) return;
        var parts = traceparent.split("-");
        if (parts.length < 4) return;
        builder.addLink(new Link(tracer.get()
                .traceContextBuilder()
                .traceId(parts[1])
                .spanId(parts[2])
                .sampled(parts[3].endsWith("1"))
                .build()));
    }

    private Span.Builder extract(String traceparent) {
        Map<String, String> carrier = traceparent == null ? Map.of() : Map.of(Envelope.TRACEPARENT, traceparent);
        return propagator.get().extract(carrier, Map::get);
    }
}
