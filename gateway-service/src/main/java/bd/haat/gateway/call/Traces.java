package bd.haat.gateway.call;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import io.micrometer.tracing.propagation.Propagator;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;

/** The trace that a request belongs to: one span of ours per request, handed on as {@code traceparent}. */
public final class Traces {
    private final Propagator propagator;

    Traces(Propagator propagator) {
        this.propagator = propagator;
    }

    /** 32 hex digits; empty before the request is observed. */
    public static Optional<String> idOf(ServerWebExchange exchange) {
        return span(exchange).map(span -> span.context().traceId());
    }

    /** Tells {@code header} the name and value of each tracing header for the next hop. */
    public void handOn(ServerWebExchange exchange, BiConsumer<String, String> header) {
        span(exchange)
                .ifPresent(span -> propagator.inject(
                        span.context(), header, (carrier, name, value) -> carrier.accept(name, value)));
    }

    private static Optional<Span> span(ServerWebExchange exchange) {
        return ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                .map(context -> context.<TracingContext>get(TracingContext.class))
                .map(TracingContext::getSpan);
    }
}
