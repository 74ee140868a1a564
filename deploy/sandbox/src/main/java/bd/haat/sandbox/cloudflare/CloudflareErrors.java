package bd.haat.sandbox.cloudflare;

import bd.haat.sandbox.faults.PartyError;
import bd.haat.sandbox.faults.PartyErrors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Cloudflare's envelope without success: {@code {"success":false,"errors":[{"code","message"}],"messages":[],"result":null}}. */
@Component
class CloudflareErrors implements PartyErrors {
    private static final int THROTTLED = 971;

    static PartyError of(int status, int code, String message) {
        var error = Map.of("code", code, "message", message);
        return new PartyError(status, Map.of("success", false, "errors", List.of(error), "messages", List.of()));
    }

    static PartyError authentication() {
        return of(403, 10000, "Authentication error");
    }

    @Override
    public String party() {
        return "cloudflare";
    }

    @Override
    public PartyError error(String operation, Optional<String> code) {
        return code.filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .map(number -> of(400, number, "Ordered by a test: " + number))
                .orElseGet(() -> {
                    var throttled = of(429, THROTTLED, "Please wait and consider throttling your request speed");
                    return new PartyError(429, Map.of("Retry-After", "1"), throttled.body());
                });
    }

    @Override
    public PartyError unreadable(String operation) {
        return of(400, 6007, "Malformed JSON in request body");
    }
}
