package bd.haat.backing;

import bd.haat.backing.process.Await;
import bd.haat.backing.process.Lock;
import bd.haat.backing.process.ServerFailure;
import bd.haat.backing.servers.Server;
import bd.haat.backing.servers.Servers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Starts and finds backing services. All methods may be called from several threads and processes at once. */
public final class BackingServices {
    /** For one that runs already but does not answer at once, because it is still starting or busy. */
    private static final Duration AGAIN = Duration.ofSeconds(60);

    private BackingServices() {}

    /**
     * Starts a server and returns when it answers. One that already runs in that home is handed back as it is.
     *
     * @throws BackingException when it cannot be had; the message says the way out
     */
    public static Running start(Backing kind, BackingHome home) {
        var server = server(kind);
        try (var _ = Lock.on(home.of(kind).resolve("lock"))) {
            var known = find(kind, home);
            if (known.isPresent()) {
                if (Await.until(
                                () -> server.answers(known.get().endpoint())
                                        || !known.get().alive(),
                                AGAIN)
                        && known.get().alive()) {
                    return known.get();
                }
                known.get().stop();
            }
            DebianPackages.ensure(server.packages(), System.err::println);
            return new Start(kind, home, server).run();
        } catch (ServerFailure e) {
            throw new BackingException(kind.folder() + ": " + e.getMessage(), e);
        }
    }

    /** The server that runs in that home, started by whichever process. */
    public static Optional<Running> find(Backing kind, BackingHome home) {
        return ServerRecord.read(home.of(kind))
                .filter(record -> record.launched().main().alive())
                .map(record -> new LocalServer(kind, server(kind), home.of(kind), record.launched()));
    }

    /** The Debian packages that the local form of a kind needs; {@link #start} installs them itself where it may. */
    public static List<String> packages(Backing kind) {
        return server(kind).packages();
    }

    private static Server server(Backing kind) {
        return switch (kind) {
            case POSTGRES -> Servers.postgres();
            case REDIS -> Servers.redis();
            case RABBITMQ -> Servers.rabbitmq();
            case ELASTICSEARCH -> Servers.elasticsearch();
            case CLICKHOUSE -> Servers.clickhouse();
            case S3 -> Servers.s3();
            case SMTP -> Servers.smtp();
        };
    }
}
