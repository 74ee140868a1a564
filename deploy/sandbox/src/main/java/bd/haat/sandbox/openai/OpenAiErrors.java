package bd.haat.sandbox.openai;

import bd.haat.sandbox.faults.PartyError;
import bd.haat.sandbox.faults.PartyErrors;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** OpenAI's errors, {@code {"error":{"message","type","param","code"}}} with a true HTTP status; 429 unless told. */
@Component
class OpenAiErrors implements PartyErrors {
    @Override
    public String party() {
        return "openai";
    }

    @Override
    public PartyError error(String operation, Optional<String> code) {
        return switch (code.orElse("rate_limit_exceeded")) {
            case "invalid_api_key" -> unauthorized();
            case "insufficient_quota" -> limited("insufficient_quota", "You exceeded your current quota");
            case "context_length_exceeded" -> invalid("messages", "context_length_exceeded", "The prompt is too long");
            case "model_not_found" -> of(404, "invalid_request_error", null, "model_not_found", "No such model");
            case "server_error" -> of(500, "server_error", null, null, "The server had an error");
            case "overloaded" -> of(503, "server_error", null, "overloaded", "The engine is overloaded");
            default -> limited("rate_limit_exceeded", "Rate limit reached");
        };
    }

    @Override
    public PartyError unreadable(String operation) {
        return invalid(null, null, "We could not parse the JSON body of your request.");
    }

    static PartyError unauthorized() {
        return of(401, "invalid_request_error", null, "invalid_api_key", "Incorrect API key provided.");
    }

    static PartyError invalid(String param, String code, String message) {
        return of(400, "invalid_request_error", param, code, message);
    }

    private static PartyError limited(String code, String message) {
        var error = of(429, code.equals("insufficient_quota") ? code : "requests", null, code, message);
        return new PartyError(error.status(), Map.of("Retry-After", "1"), error.body());
    }

    private static PartyError of(int status, String type, String param, String code, String message) {
        var error = new LinkedHashMap<String, Object>();
        error.put("message", message);
        error.put("type", type);
        error.put("param", param);
        error.put("code", code);
        return new PartyError(status, Map.of("error", error));
    }
}
