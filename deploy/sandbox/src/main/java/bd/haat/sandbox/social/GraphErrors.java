package bd.haat.sandbox.social;

import bd.haat.sandbox.faults.PartyError;
import bd.haat.sandbox.faults.PartyErrors;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Graph API errors: {@code {"error":{"message","type","code","fbtrace_id"}}} under HTTP 400. */
@Component
class GraphErrors implements PartyErrors {
    static final int INVALID_PARAMETER = 100;
    static final int INVALID_TOKEN = 190;
    private static final int TEMPORARY = 2;
    private static final Map<Integer, String> MESSAGES = Map.of(
            TEMPORARY,
            "Service temporarily unavailable",
            4,
            "Application request limit reached",
            32,
            "Page request limit reached",
            INVALID_PARAMETER,
            "Invalid parameter",
            INVALID_TOKEN,
            "Invalid OAuth access token.",
            200,
            "Permissions error",
            368,
            "The action attempted has been deemed abusive or is otherwise disallowed",
            506,
            "Duplicate status message");

    static PartyError of(int code) {
        var error = Map.of(
                "message",
                MESSAGES.getOrDefault(code, "An unknown error occurred"),
                "type",
                "OAuthException",
                "code",
                code,
                "fbtrace_id",
                "AsandboxTrace");
        return new PartyError(code == TEMPORARY ? 500 : 400, Map.of("error", error));
    }

    @Override
    public String party() {
        return "graph";
    }

    @Override
    public PartyError error(String operation, Optional<String> code) {
        return of(code.filter(text -> text.matches("\\d{1,5}"))
                .map(Integer::valueOf)
                .orElse(TEMPORARY));
    }

    @Override
    public PartyError unreadable(String operation) {
        return of(INVALID_PARAMETER);
    }
}
