package bd.haat.system;

import bd.haat.backing.Backing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A stack on a Docker Swarm, as {@code deploy/docker/drill} deploys it and describes it in a file. */
record StackSite(Properties known) implements Site {
    static final String PROPERTY = "haat.system.stack";

    /** Stores die after the services, those that all need last. */
    private static final List<String> STORES = List.of(
            "sandbox",
            "minio-1",
            "clickhouse-1",
            "elasticsearch-1",
            "sentinel-1",
            "redis-1",
            "etcd-1",
            "pgbouncer",
            "haproxy",
            "rabbitmq-1",
            "patroni-1",
            "patroni-2");

    /** Those alone are replaced or die, by their names; all when there is none. */
    private static final List<String> CHOSEN = Stream.of(
                    System.getProperty("haat.system.victims", "").split(","))
            .filter(name -> !name.isBlank())
            .toList();

    static StackSite of(Path file) {
        var known = new Properties();
        try (var text = Files.newBufferedReader(file)) {
            known.load(text);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return new StackSite(known);
    }

    /** A line for the table of drills, which is a file beside the stack's description, for it is read while the tests go on. */
    static void report(String line, Object... figures) {
        try {
            Files.writeString(
                    Path.of(System.getProperty(PROPERTY)).resolveSibling("report"),
                    line.formatted(figures) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Since a moment of {@link System#nanoTime}, for such a line. */
    static long seconds(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toSeconds();
    }

    static boolean isChosen(SwarmService service) {
        return CHOSEN.isEmpty() || CHOSEN.contains(service.name());
    }

    static StackSite given() {
        return of(Path.of(System.getProperty(PROPERTY)));
    }

    /** Where the stack's alerts go: an address of this machine. */
    URI outside() {
        return URI.create(known.getProperty("outside"));
    }

    /** By which the stack is known to whatever calls people. */
    String onCallToken() {
        return known.getProperty("on-call.token");
    }

    @Override
    public URI gateway() {
        return URI.create(known.getProperty("gateway"));
    }

    @Override
    public URI sandbox() {
        return URI.create(known.getProperty("sandbox"));
    }

    @Override
    public String adminPassword() {
        return known.getProperty("admin.password");
    }

    @Override
    public Map<String, String> endpoint(Backing store) {
        var prefix = store.name().toLowerCase(Locale.ROOT) + ".";
        return known.stringPropertyNames().stream()
                .filter(name -> name.startsWith(prefix))
                .collect(Collectors.toMap(name -> name.substring(prefix.length()), known::getProperty));
    }

    @Override
    public List<Victim> victims() {
        var running = SwarmService.running();
        return Stream.concat(
                        running.stream().filter(SwarmService::isOurs),
                        Stream.concat(
                                Stream.of(SwarmService.of("nginx")),
                                STORES.stream().map(SwarmService::of)))
                .filter(running::contains)
                .filter(StackSite::isChosen)
                .map(Victim.class::cast)
                .toList();
    }
}
