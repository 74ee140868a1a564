package bd.haat.backing;

/** A backing service could not be had. The message is one line: what failed, and the way out. */
public final class BackingException extends RuntimeException {
    public BackingException(String message) {
        super(message);
    }

    public BackingException(String message, Throwable cause) {
        super(message, cause);
    }
}
