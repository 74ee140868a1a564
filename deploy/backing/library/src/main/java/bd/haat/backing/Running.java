package bd.haat.backing;

import java.nio.file.Path;
import java.util.Map;

/** A backing service that answers. It is a process of its own and outlives the JVM that started it until it is stopped. */
public interface Running {
    Backing kind();

    /** The main port, on 127.0.0.1. */
    int port();

    /**
     * How to reach it. Every kind has {@code host}, {@code port} and {@code url}; besides that
     *
     * <ul>
     *   <li>POSTGRES: {@code url} (JDBC, database {@code postgres}), {@code user}, {@code password} of the superuser
     *   <li>REDIS: {@code url} ({@code redis://…})
     *   <li>RABBITMQ: {@code url} ({@code amqp://…}), {@code user}, {@code password}, {@code virtualHost} ({@code /}),
     *       {@code management} and {@code prometheus} (http URLs)
     *   <li>ELASTICSEARCH: {@code url} (http)
     *   <li>CLICKHOUSE: {@code url} (http), {@code jdbc}, {@code user}, {@code password} (empty)
     *   <li>S3: {@code url} (http), {@code region}, {@code accessKey}, {@code secretKey}
     *   <li>SMTP: {@code url} ({@code smtp://…}), {@code messages} (http URL: GET lists the letters as a JSON array of
     *       {@code {recipient, from, to[], subject, text, html, receivedAt}}, {@code ?to=} those of one recipient; DELETE
     *       throws all away)
     * </ul>
     */
    Map<String, String> endpoint();

    /** One value of {@link #endpoint()}; an unknown name is an {@link IllegalArgumentException}. */
    default String endpoint(String name) {
        var value = endpoint().get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    kind() + " has no " + name + ", only " + endpoint().keySet());
        }
        return value;
    }

    /** Process id of the server; 0 where it is not a process of this machine (a container). */
    long pid();

    boolean alive();

    /** What the server last said. */
    Path log();

    /**
     * Stops the server in order and returns when its processes are gone; its data stay. Stopping twice does no harm. A
     * server from {@link TestServers} is shared: there this does nothing.
     */
    void stop();
}
