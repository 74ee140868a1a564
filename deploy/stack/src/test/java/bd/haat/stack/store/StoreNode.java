package bd.haat.stack.store;

import bd.haat.backing.BackingException;
import bd.haat.backing.process.Await;
import bd.haat.backing.process.Command;
import bd.haat.backing.process.Ports;
import bd.haat.stack.Engine;
import bd.haat.stack.StackFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The stack's stores on this machine: their own files and secrets, with folders, names and ports of here. */
final class StoreNode implements AutoCloseable {
    private static final Pattern PATHS =
            Pattern.compile("(?<![\\w./-])/(run/secrets|config|tmp|data|var/lib/(?:postgresql|etcd))\\b");
    private static final Pattern CHECKED = Pattern.compile("\\b(patroni-\\d)(:5432.* port )8008");
    private static final Pattern ELSEWHERE = Pattern.compile(
            "\\b((?:patroni|etcd|redis|sentinel|rabbitmq|clickhouse|minio)-\\d|haproxy)(:| | port=)(\\d{4,5})\\b");
    private static final Pattern OWN = Pattern.compile(
            "((?:bind |listen: 0\\.0\\.0\\.0|//0\\.0\\.0\\.0|//localhost|\\$node):|tls-port |listen_port = )(\\d{4}|26379)\\b");
    private static final boolean ROOT = System.getProperty("user.name").equals("root");

    private final Path folder;
    private final Deque<Process> running = new ArrayDeque<>();
    private final Map<String, Integer> ports = new HashMap<>();

    /** @param folder empty; all secrets of a new stack are made in it */
    StoreNode(Path folder) throws IOException {
        this.folder = folder;
        var engine = new Engine(Files.createDirectory(folder.resolve("engine")));
        engine.run("secrets");
        for (var path : new String[] {"run/secrets", "config", "tmp", "data", "var/lib/postgresql"})
            Files.createDirectories(folder.resolve(path));
        for (var name : StackFile.whole().section("secrets").keySet())
            if (Files.exists(engine.secret(name))) Files.copy(engine.secret(name), secret(name));
        Files.copy(engine.config("store-ca"), authority());
    }

    Path secret(String name) {
        return folder.resolve("run/secrets/" + name);
    }

    /** The certificate that all stores' are signed by. */
    Path authority() {
        return folder.resolve("config/store-ca.pem");
    }

    /** Where {@code haproxy:5432} and the like are here. */
    int port(String address) {
        return ports.computeIfAbsent(address, _ -> Ports.free());
    }

    boolean isOpen(String address) {
        return !Ports.isFree(port(address));
    }

    /** What a file of a server's says, as it must be here: {@code name:port} leads to this machine, and so do the server's own ports. */
    String here(String server, String text) {
        text = PATHS.matcher(text).replaceAll(found -> folder + "/" + found.group(1));
        text = CHECKED.matcher(text)
                .replaceAll(found -> found.group(1) + found.group(2) + port(found.group(1) + ":8008"));
        text = ELSEWHERE
                .matcher(text)
                .replaceAll(found -> "localhost" + found.group(2) + port(found.group(1) + ":" + found.group(3)));
        return OWN.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1).replace("0.0.0.0", "127.0.0.1").replace("bind ", "bind 127.0.0.1")
                                + port(server + ":" + found.group(2))));
    }

    /**
     * A file of deploy/stack as the server needs it here.
     *
     * @param changes pairs of what else stands in it and what is to stand here
     */
    Path file(String server, String name, String... changes) throws IOException {
        var text = here(server, Files.readString(StackFile.ROOT.resolve("deploy/stack/" + name)));
        for (int i = 0; i < changes.length; i += 2) text = text.replace(changes[i], changes[i + 1]);
        var file = folder.resolve(server + "-" + name.substring(name.indexOf('/') + 1));
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file;
    }

    /** Starts a server as PostgreSQL's user, since most of them refuse root, and waits until it serves. */
    Process start(String name, Map<String, String> environment, BooleanSupplier serves, String... line)
            throws IOException {
        if (ROOT) Command.of("chown", "-R", "postgres", folder.toString()).run();
        var builder = new ProcessBuilder(unprivileged(line))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        running.push(process);
        if (!Await.until(() -> serves.getAsBoolean() || !process.isAlive(), Duration.ofSeconds(90))
                || !process.isAlive())
            throw new BackingException(name + " does not serve: " + Files.readString(folder.resolve(name + ".log")));
        return process;
    }

    /** Runs a program to its end, as the servers are run. */
    Command.Result run(Map<String, String> environment, String... line) {
        if (ROOT) Command.of("chown", "-R", "postgres", folder.toString()).run();
        var command = Command.of(unprivileged(line).toArray(String[]::new)).in(folder);
        for (var variable : environment.entrySet()) command = command.with(variable.getKey(), variable.getValue());
        return command.run();
    }

    @Override
    public void close() {
        for (var process : running) {
            process.destroy();
            if (!Await.until(() -> !process.isAlive(), Duration.ofSeconds(20))) process.destroyForcibly();
        }
    }

    private static List<String> unprivileged(String... line) {
        var all = new ArrayList<String>();
        if (ROOT) // and without root's HOME, in which libpq looks for certificates
        all.addAll(List.of("env", "-u", "HOME", "setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        all.addAll(List.of(line));
        return all;
    }
}
