package bd.haat.seed.api;

/** The demo market cannot be loaded; the message says in one line why. */
public final class SeedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SeedException(String message) {
        super(message);
    }

    public SeedException(String message, Throwable cause) {
        super(message, cause);
    }
}
