package bd.haat.sandbox.nagad;

/** A refusal: HTTP 400 with {@code reason} and {@code message}. */
class NagadRefused extends RuntimeException {
    private final String reason;

    NagadRefused(String reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
