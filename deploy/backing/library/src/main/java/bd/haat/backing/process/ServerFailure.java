package bd.haat.backing.process;

/** A server or a tool that it needs could not be had. The message is one line and says the way out. */
public final class ServerFailure extends RuntimeException {
    public ServerFailure(String message) {
        super(message);
    }

    public ServerFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
