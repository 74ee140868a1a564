package bd.haat.backing.servers;

import bd.haat.backing.process.ProcessId;
import java.util.List;
import java.util.Map;

/**
 * A server whose process runs; whether it answers yet is another matter.
 *
 * @param main the server
 * @param companions processes outside its session that have to end after it
 * @param endpoint how to reach it, with at least host, port and url
 */
public record Launched(ProcessId main, List<ProcessId> companions, Map<String, String> endpoint) {
    Launched(ProcessId main, Endpoint endpoint) {
        this(main, List.of(), endpoint.values());
    }
}
