package bd.haat.product.intake;

import bd.haat.common.security.Caller;
import bd.haat.common.web.Problems;
import bd.haat.product.seller.Sellers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Streams an import's progress (Server-Sent Events), written by the request's own virtual thread, which looks at the row twice a second. */
@RestController
@Tag(name = "Import and export")
class ImportEventsController {
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int LOOKS_TO_HEARTBEAT = 20;
    /** As long as a token lives; the browser then comes back by itself. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Imports imports;
    private final Sellers sellers;
    private final ImportViews views;
    private final JsonMapper json;
    private final CountDownLatch stopping = new CountDownLatch(1);

    ImportEventsController(Imports imports, Sellers sellers, ImportViews views, JsonMapper json) {
        this.imports = imports;
        this.sellers = sellers;
        this.views = views;
        this.json = json;
    }

    /** Before the web server waits for its requests to end. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping.countDown();
    }

    @GetMapping(value = ImportController.PATH + "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "The import now and as it goes on, as events named \"import\", until it has ended")
    void stream(
            @PathVariable UUID id,
            @RequestHeader(name = "Last-Event-ID", required = false) String lastEventId,
            Caller caller,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        var shop = sellers.ownedBy(caller.userId()).orElseThrow(Problems::notFound);
        var job = imports.find(id, shop.id()).orElseThrow(Problems::notFound);
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        var sent = lastEventId;
        long end = System.nanoTime() + LONGEST.toNanos();
        for (int looks = 0; ; looks++) {
            var version = String.valueOf(job.version());
            if (!version.equals(sent)) {
                write(response, "id: " + version + "\nevent: import\ndata: " + json.writeValueAsString(views.of(job)));
                sent = version;
            } else if (looks % LOOKS_TO_HEARTBEAT == 0) write(response, ": still here");
            if (job.status().isFinal() || System.nanoTime() >= end) return;
            if (stopping.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) return;
            job = imports.find(id, shop.id()).orElse(job);
        }
    }

    private static void write(HttpServletResponse response, String event) throws IOException {
        response.getWriter().write(event + "\n\n");
        response.flushBuffer();
    }
}
