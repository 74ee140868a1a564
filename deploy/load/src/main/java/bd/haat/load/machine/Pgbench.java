package bd.haat.load.machine;

import bd.haat.load.LoadException;
import bd.haat.load.fleet.Fleet;
import bd.haat.load.fleet.Usage;
import bd.haat.load.measure.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * pgbench on the fleet's own PostgreSQL, in a schema of its own that is dropped afterwards: what one commit and one
 * key look-up cost there. It uses the database and the role of location-service, which is busy least.
 */
public final class Pgbench {
    private static final String SET_UP = """
        drop schema if exists load_figures cascade; create schema load_figures;
        create table load_figures.keys as select id, 0::bigint as v, 1000000000 as n from generate_series(1, 100000) id;
        alter table load_figures.keys add primary key (id); analyze load_figures.keys\
        """;
    private final Fleet fleet;
    private final Postgres postgres;
    private final int clients;
    private final int seconds;

    public Pgbench(Fleet fleet, int clients, int seconds) {
        this.fleet = fleet;
        this.postgres = new Postgres(fleet, "location");
        this.clients = clients;
        this.seconds = seconds;
    }

    /** Small commits, one hot row, key look-ups. */
    public List<Figures> run() throws IOException {
        postgres.run("psql", "-q", "-c", SET_UP);
        try {
            return List.of(
                    bench("postgres: small commits", """
                        \\set id random(1, 100000)
                        update load_figures.keys set v = v + 1 where id = :id;
                        """),
                    bench("postgres: one hot row", "update load_figures.keys set n = n - 1 where id = 1 and n > 0;\n"),
                    bench("postgres: key look-ups", """
                        \\set id random(1, 100000)
                        select v from load_figures.keys where id = :id;
                        """));
        } finally {
            postgres.run("psql", "-q", "-c", "drop schema if exists load_figures cascade");
        }
    }

    private Figures bench(String name, String script) throws IOException {
        var folder = Files.createTempDirectory("haat-load-pgbench");
        var file = Files.writeString(folder.resolve("script.sql"), script);
        var before = Usage.of(fleet.processes());
        var said = postgres.run(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-c",
                "" + clients,
                "-j",
                "2",
                "-T",
                "" + seconds,
                "-l",
                "--log-prefix=" + folder.resolve("log"),
                "-f",
                file.toString());
        var taken = Usage.of(fleet.processes()).since(before);
        var times = new Histogram(3);
        try (var files = Files.list(folder)) {
            for (var log : files.filter(path -> path.getFileName().toString().startsWith("log"))
                    .toList()) {
                try (var lines = Files.lines(log)) {
                    lines.forEach(line -> times.recordValue(Long.parseLong(line.split(" ")[2])));
                }
                Files.delete(log);
            }
        }
        Files.delete(file);
        Files.delete(folder);
        double perSecond = perSecond(said);
        return new Figures(
                name,
                times.getTotalCount(),
                0,
                times.getTotalCount() / perSecond,
                times.getValueAtPercentile(50) / 1_000.0,
                times.getValueAtPercentile(99) / 1_000.0,
                taken,
                0);
    }

    static double perSecond(String said) {
        return said.lines()
                .filter(line -> line.startsWith("tps = "))
                .mapToDouble(line -> Double.parseDouble(line.substring(6).split(" ")[0]))
                .findFirst()
                .orElseThrow(() -> new LoadException("pgbench said: " + said));
    }
}
