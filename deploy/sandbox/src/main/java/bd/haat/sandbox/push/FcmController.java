package bd.haat.sandbox.push;

import bd.haat.sandbox.faults.Operation;
import bd.haat.sandbox.outbox.Channel;
import bd.haat.sandbox.outbox.Outbox;
import bd.haat.sandbox.outbox.OutboxMessage;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** FCM HTTP v1, {@code projects.messages.send}. A token that begins with {@code unregistered} belongs to a removed app. */
@RestController
class FcmController {
    private final Outbox outbox;
    private final Clock clock;

    FcmController(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Operation("fcm.send")
    @PostMapping("/fcm/v1/projects/{project}/messages:send")
    ResponseEntity<Object> send(
            @PathVariable String project,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) String authorization,
            @RequestBody FcmRequest request) {
        if (authorization == null || !authorization.matches("(?i)Bearer \\S+")) {
            return GoogleErrors.UNAUTHENTICATED.error().answer();
        }
        var recipient = request.recipient();
        if (recipient.isEmpty()) {
            return GoogleErrors.INVALID_ARGUMENT.error().answer();
        }
        if (recipient.get().startsWith("unregistered")) {
            return GoogleErrors.UNREGISTERED.error().answer();
        }
        if (request.delivers()) {
            outbox.put(Channel.PUSH, message(recipient.get(), request.message()));
        }
        return ResponseEntity.ok(Map.of("name", "projects/" + project + "/messages/" + UUID.randomUUID()));
    }

    private OutboxMessage message(String recipient, FcmRequest.Message message) {
        var data = new TreeMap<String, String>();
        if (message.data() != null) {
            message.data().forEach((name, value) -> data.put(name, (String) value));
        }
        var shown = message.notification();
        var text = shown == null || shown.body() == null ? "" : shown.body();
        return new OutboxMessage(recipient, shown == null ? null : shown.title(), text, null, clock.instant(), data);
    }
}
