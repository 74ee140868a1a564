package bd.haat.sandbox.parcel;

import java.util.Map;

/** A courier does not do what it was asked; its own {@code *Errors} word it. */
public class CourierRefused extends RuntimeException {
    private final int status;
    private final Map<String, String> errors;

    /** @param errors by field of the request; may be empty */
    public CourierRefused(int status, String message, Map<String, String> errors) {
        super(message);
        this.status = status;
        this.errors = errors;
    }

    public CourierRefused(int status, String message) {
        this(status, message, Map.of());
    }

    public int status() {
        return status;
    }

    public Map<String, String> errors() {
        return errors;
    }
}
