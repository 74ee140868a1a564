package bd.haat.backing;

import java.util.List;
import java.util.Optional;

/** Starts and finds backing services. All methods may be called from several threads and processes at once. */
public final class BackingServices {
    private BackingServices() {}

    /**
     * Starts a server and returns when it answers. One that already runs in that home is handed back as it is.
     *
     * @throws BackingException when it cannot be had; the message says the way out
     */
    public static Running start(Backing kind, BackingHome home) {
        throw new BackingException(kind + " cannot be started yet");
    }

    /** The server that runs in that home, started by whichever process. */
    public static Optional<Running> find(Backing kind, BackingHome home) {
        return Optional.empty();
    }

    /** The Debian packages that the local form of a kind needs; {@link #start} installs them itself where it may. */
    public static List<String> packages(Backing kind) {
        return switch (kind) {
            case REDIS -> List.of("redis-server");
            case RABBITMQ -> List.of("rabbitmq-server");
            default -> List.of();
        };
    }
}
