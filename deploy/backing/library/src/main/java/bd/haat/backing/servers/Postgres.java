package bd.haat.backing.servers;

import bd.haat.backing.process.Await;
import bd.haat.backing.process.Command;
import bd.haat.backing.process.Folders;
import bd.haat.backing.process.Processes;
import bd.haat.backing.process.ServerFailure;
import bd.haat.backing.process.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL from the binaries on the class path, or from HAAT_POSTGRES_HOME (a folder with {@code bin/postgres}). */
final class Postgres implements Server {
    private static final String USER = "postgres";
    private static final Duration CHILDREN_END = Duration.ofSeconds(20);

    @Override
    public Launched launch(Site site) {
        var bin = PostgresBinaries.bin();
        var data = site.path("data");
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(bin, data, site);
        }
        clearAfterCrash(data);
        int port = site.port("port");
        var line = new ArrayList<>(asOrdinaryUser());
        line.addAll(List.of(bin.resolve("postgres").toString(), "-D", data.toString(), "-p", Integer.toString(port)));
        for (var setting : PostgresSettings.of(site.durable())) {
            line.addAll(List.of("-c", setting));
        }
        var endpoint = Endpoint.on(port)
                .with("url", "jdbc:postgresql://127.0.0.1:" + port + "/postgres")
                .with("user", USER)
                .with("password", site.secret());
        return new Launched(new Command(line, Map.of(), null).detach(site.log()), endpoint);
    }

    /** Into a folder beside it first: one that was left half made is never taken for a whole one. */
    private static void initialise(Path bin, Path data, Site site) {
        var draft = data.resolveSibling("data.draft");
        Folders.remove(draft);
        var passwordFile = data.resolveSibling("password.draft");
        Folders.write(passwordFile, site.secret());
        var line = new ArrayList<>(asOrdinaryUser());
        line.addAll(List.of(bin.resolve("initdb").toString(), "-D", draft.toString(), "-U", USER));
        line.addAll(List.of("--pwfile=" + passwordFile, "-A", "scram-sha-256", "-E", "UTF8", "--locale=C.UTF-8"));
        if (!site.durable()) {
            line.add("--no-sync");
        }
        var result = new Command(line, Map.of(), null).run();
        if (!result.ok()) {
            throw new ServerFailure("initdb failed: " + result.lastLine());
        }
        try {
            Files.delete(passwordFile);
            Files.move(draft, data);
        } catch (IOException e) {
            throw new ServerFailure("cannot make " + data + ": " + e.getMessage(), e);
        }
    }

    /** PostgreSQL refuses root. In a user namespace of its own it is nobody, and outside its files stay ours. */
    private static List<String> asOrdinaryUser() {
        if (!System.getProperty("user.name").equals("root")) {
            return List.of();
        }
        if (!Command.of("unshare", "--user", "true").run().ok()) {
            throw new ServerFailure("PostgreSQL refuses root, and this kernel gives it no user namespace"
                    + " (unshare --user true fails); run as an ordinary user");
        }
        return List.of("unshare", "--user");
    }

    /** A killed server's children end a little later; its lock file may name a number that another process has by now. */
    private static void clearAfterCrash(Path data) {
        if (!Await.until(() -> Processes.in(data).isEmpty(), CHILDREN_END)) {
            throw new ServerFailure("another PostgreSQL works in " + data + " as process "
                    + Processes.in(data).getFirst().pid() + "; stop it");
        }
        try {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new ServerFailure("cannot remove " + data.resolve("postmaster.pid"), e);
        }
    }

    @Override
    public boolean answers(Map<String, String> endpoint) {
        var url = endpoint.get("url") + "?loginTimeout=5&socketTimeout=5";
        try (var connection = DriverManager.getConnection(url, endpoint.get("user"), endpoint.get("password"))) {
            return connection.isValid(5);
        } catch (SQLException _) {
            return false;
        }
    }

    /** Ends sessions and writes a checkpoint; TERM would wait until all clients have left. */
    @Override
    public Signal stopSignal() {
        return Signal.INT;
    }
}
