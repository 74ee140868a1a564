package bd.haat.local.screen;

import java.time.Duration;

/**
 * One line of a table of processes.
 *
 * @param port 0 while unknown
 * @param seconds how long it took, or takes; null when there is nothing to say
 * @param rssMegabytes 0 while unknown
 * @param note shown after the rest; may be empty
 */
public record Row(String name, String state, int port, Duration seconds, long rssMegabytes, String note) {
    static final String HEAD =
            "%-14s %-9s %6s %8s %8s  %s".formatted("service", "state", "port", "seconds", "RSS MB", "");

    String line() {
        return "%-14s %-9s %6s %8s %8s  %s"
                .formatted(
                        name,
                        state,
                        port == 0 ? "" : port,
                        seconds == null ? "" : "%.1f".formatted(seconds.toMillis() / 1000.0),
                        rssMegabytes == 0 ? "" : rssMegabytes,
                        note)
                .stripTrailing();
    }
}
