package bd.haat.sandbox.social;

import bd.haat.sandbox.faults.Operation;
import bd.haat.sandbox.outbox.Channel;
import bd.haat.sandbox.outbox.Outbox;
import bd.haat.sandbox.outbox.OutboxMessage;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Graph API, {@code /{page-id}/feed} and {@code /{page-id}/photos}; the token {@code expired} is refused. */
@RestController
@RequestMapping("/graph/{version:v\\d+\\.\\d+}/{page}")
class GraphController {
    private final Outbox outbox;
    private final Clock clock;
    private final AtomicLong postIds = new AtomicLong(100_000);

    GraphController(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Operation("graph.feed")
    @PostMapping("/feed")
    ResponseEntity<Object> feed(
            @PathVariable String page,
            @RequestParam Map<String, String> parameters,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) String authorization) {
        var text = Optional.ofNullable(parameters.get("message"));
        var link = Optional.ofNullable(parameters.get("link"));
        return publish(page, parameters, authorization, text.or(() -> link), "link", link)
                .map(id -> ResponseEntity.<Object>ok(Map.of("id", page + "_" + id)))
                .orElseGet(() -> refusal(parameters, authorization));
    }

    @Operation("graph.feed")
    @PostMapping(path = "/feed", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> feedJson(
            @PathVariable String page,
            @RequestBody Map<String, String> parameters,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) String authorization) {
        return feed(page, parameters, authorization);
    }

    @Operation("graph.photos")
    @PostMapping("/photos")
    ResponseEntity<Object> photos(
            @PathVariable String page,
            @RequestParam Map<String, String> parameters,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) String authorization) {
        var url = Optional.ofNullable(parameters.get("url"));
        var text = url.map(_ -> parameters.getOrDefault("caption", parameters.getOrDefault("message", "")));
        return publish(page, parameters, authorization, text, "url", url)
                .map(id -> ResponseEntity.<Object>ok(Map.of("id", id, "post_id", page + "_" + id)))
                .orElseGet(() -> refusal(parameters, authorization));
    }

    @Operation("graph.photos")
    @PostMapping(path = "/photos", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> photosJson(
            @PathVariable String page,
            @RequestBody Map<String, String> parameters,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) String authorization) {
        return photos(page, parameters, authorization);
    }

    private Optional<String> publish(
            String page,
            Map<String, String> parameters,
            String authorization,
            Optional<String> text,
            String dataName,
            Optional<String> data) {
        if (text.isEmpty() || !allowed(parameters, authorization)) {
            return Optional.empty();
        }
        var more = data.map(value -> Map.of(dataName, value)).orElse(Map.of());
        outbox.put(Channel.SOCIAL, new OutboxMessage(page, null, text.get(), null, clock.instant(), more));
        return Optional.of(Long.toString(postIds.incrementAndGet()));
    }

    private static ResponseEntity<Object> refusal(Map<String, String> parameters, String authorization) {
        var code = allowed(parameters, authorization) ? GraphErrors.INVALID_PARAMETER : GraphErrors.INVALID_TOKEN;
        return GraphErrors.of(code).answer();
    }

    private static boolean allowed(Map<String, String> parameters, String authorization) {
        var bearer = authorization == null ? "" : authorization.replaceFirst("(?i)^Bearer ", "");
        var token = parameters.getOrDefault("access_token", bearer);
        return !token.isBlank() && !token.equals("expired");
    }
}
