package bd.haat.sandbox.requests;

import java.time.Instant;

/**
 * One request to a third party. The query string, headers and body are not kept: they hold secrets.
 *
 * @param target the operation, for example {@code bkash.execute}
 * @param status the HTTP status answered; absent where the connection was closed without an answer
 * @param fault the mode of the fault it ran into; absent without one
 * @param millis how long the sandbox took over it
 */
public record LoggedRequest(
        Instant at, String target, String method, String path, Integer status, String fault, long millis) {
    private static final int LONGEST_PATH = 200;

    /** Cuts a path that is too long to be kept. */
    public LoggedRequest {
        path = path.length() <= LONGEST_PATH ? path : path.substring(0, LONGEST_PATH);
    }
}
