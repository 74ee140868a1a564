package bd.haat.load.machine;

import bd.haat.load.LoadException;
import bd.haat.load.fleet.Fleet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL's own programs against the database of one service, with that service's role. */
public record Postgres(Fleet fleet, String service) {
    /** The one row that a query answers. */
    public List<String> row(String query) throws IOException {
        return List.of(run("psql", "-q", "-X", "-A", "-t", "-F", ";", "-c", query)
                .strip()
                .split(";"));
    }

    /** Statements one after the other in one session; what they say. */
    public String session(List<String> statements) throws IOException {
        var command = new ArrayList<>(List.of("psql", "-q", "-X", "-A", "-t", "-v", "ON_ERROR_STOP=1"));
        statements.forEach(statement -> command.addAll(List.of("-c", statement)));
        return run(command.toArray(String[]::new));
    }

    String run(String... command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "PGHOST",
                        "127.0.0.1",
                        "PGPORT",
                        "" + fleet.postgresPort(),
                        "PGUSER",
                        service,
                        "PGDATABASE",
                        service,
                        "PGPASSWORD",
                        fleet.secret("secrets/database-" + service),
                        "PGOPTIONS",
                        "--client-min-messages=warning"));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) throw new LoadException(command[0] + ": " + said.strip());
        return said;
    }
}
