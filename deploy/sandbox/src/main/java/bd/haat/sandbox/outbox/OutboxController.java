package bd.haat.sandbox.outbox;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Shows what was delivered, newest first, at most {@value #LIMIT}. */
@RestController
class OutboxController {
    private static final int LIMIT = 100;

    private final Outbox outbox;

    OutboxController(Outbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping("/outbox/{channel}")
    List<OutboxMessage> newest(@PathVariable String channel, @RequestParam(required = false) String to) {
        for (var known : Channel.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(channel)) {
                return outbox.newest(known, to, LIMIT);
            }
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND, "The channels are email, sms, push and social");
    }
}
