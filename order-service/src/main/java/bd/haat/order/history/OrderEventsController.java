package bd.haat.order.history;

import bd.haat.common.security.Caller;
import bd.haat.common.text.Language;
import bd.haat.common.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Streams an order's changes (Server-Sent Events), written by the request's own virtual thread. */
@RestController
@Tag(name = "Orders")
class OrderEventsController {
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    /** As long as a token lives; the browser then comes back by itself. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final OrderRows rows;
    private final Signals signals;
    private final JsonMapper json;

    OrderEventsController(OrderRows rows, Signals signals, JsonMapper json) {
        this.rows = rows;
        this.signals = signals;
        this.json = json;
    }

    @GetMapping(value = "/api/v1/orders/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "The order now and after each change, as events named \"order\", until it is in a final state")
    void stream(
            @PathVariable UUID id,
            @RequestHeader(name = "Last-Event-ID", required = false) String lastEventId,
            Caller caller,
            Language language,
            HttpServletResponse response)
            throws IOException {
        try (var watch = signals.watch(id)) {
            var row = rows.find(id, caller.userId()).orElseThrow(Problems::notFound);
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            var sent = lastEventId;
            long end = System.nanoTime() + LONGEST.toNanos();
            boolean goOn = true;
            while (true) {
                var version = String.valueOf(row.order().version());
                if (version.equals(sent)) response.getWriter().write(": still here\n\n");
                else
                    response.getWriter()
                            .write("id: " + version + "\nevent: order\ndata: "
                                    + json.writeValueAsString(OrderView.of(row, language, true)) + "\n\n");
                response.flushBuffer();
                sent = version;
                if (!goOn || row.order().state().status().isFinal() || System.nanoTime() >= end) return;
                goOn = watch.await(HEARTBEAT);
                row = rows.find(id, caller.userId()).orElse(row);
            }
        }
    }
}
