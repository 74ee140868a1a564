package bd.haat.local.state;

/** The fleet could not be started or asked. The message says in one line, or a few, what failed and the way out. */
public final class FleetException extends RuntimeException {
    public FleetException(String message) {
        super(message);
    }

    public FleetException(String message, Throwable cause) {
        super(message, cause);
    }
}
