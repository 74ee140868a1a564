package bd.haat.sandbox.push;

import bd.haat.sandbox.faults.PartyError;
import java.util.List;
import java.util.Map;

/** The error shape of Google's APIs: {@code {"error":{"code","message","status","details"}}}. */
enum GoogleErrors {
    INVALID_ARGUMENT(400, "Request contains an invalid argument."),
    UNAUTHENTICATED(401, "Request had invalid authentication credentials."),
    SENDER_ID_MISMATCH(403, "SenderId mismatch"),
    UNREGISTERED(404, "Requested entity was not found."),
    QUOTA_EXCEEDED(429, "Quota exceeded."),
    INTERNAL(500, "Internal error encountered."),
    UNAVAILABLE(503, "The service is currently unavailable.");

    private final int status;
    private final String message;

    GoogleErrors(int status, String message) {
        this.status = status;
        this.message = message;
    }

    PartyError error() {
        var detail = Map.of("@type", "type.googleapis.com/google.firebase.fcm.v1.FcmError", "errorCode", name());
        var body = Map.of("code", status, "message", message, "status", canonical(), "details", List.of(detail));
        var headers = status == 429 || status == 503 ? Map.of("Retry-After", "1") : Map.<String, String>of();
        return new PartyError(status, headers, Map.of("error", body));
    }

    private String canonical() {
        return switch (this) {
            case UNREGISTERED -> "NOT_FOUND";
            case QUOTA_EXCEEDED -> "RESOURCE_EXHAUSTED";
            case SENDER_ID_MISMATCH -> "PERMISSION_DENIED";
            default -> name();
        };
    }
}
