package bd.haat.common.messaging;

import io.micrometer.tracing.Tracer;

/** Names the current trace. */
record Traced(Tracer tracer) {
    String current() {
        var span = tracer.currentSpan();
        return span == null ? "none" : span.context().traceId();
    }
}
