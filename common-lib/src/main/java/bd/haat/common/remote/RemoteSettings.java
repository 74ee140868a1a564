package bd.haat.common.remote;

import java.time.Duration;

/**
 * How patient a client is.
 *
 * @param connect until a connection stands
 * @param response until the first byte of the answer, and between two of them
 * @param attempts of a call that may be repeated (GET, HEAD, or marked by {@link RemoteServices#REPEATABLE}); 1 = never again
 * @param concurrent calls at a time; more are refused at once
 * @param serverErrorsRaise whether an answer of 500 and above becomes a {@link RemoteUnavailableException} or is left to the caller
 */
public record RemoteSettings(
        Duration connect, Duration response, int attempts, int concurrent, boolean serverErrorsRaise) {
    /** Between our own services: fast or not at all. */
    public static RemoteSettings internal() {
        return new RemoteSettings(Duration.ofSeconds(1), Duration.ofSeconds(3), 3, 200, true);
    }

    /** Towards third parties: slower, and their error bodies are read. */
    public static RemoteSettings thirdParty() {
        return new RemoteSettings(Duration.ofSeconds(2), Duration.ofSeconds(10), 2, 50, false);
    }

    public RemoteSettings respondingWithin(Duration limit) {
        return new RemoteSettings(connect, limit, attempts, concurrent, serverErrorsRaise);
    }

    public RemoteSettings attempting(int times) {
        return new RemoteSettings(connect, response, times, concurrent, serverErrorsRaise);
    }
}
