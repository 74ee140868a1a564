package bd.haat.backing;

import bd.haat.backing.process.Command;
import bd.haat.backing.process.Folders;
import bd.haat.backing.process.ProcessId;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A small process that stops the shared servers when nobody has used them for a while. */
final class Watchdog {
    private static final Duration ROUND = Duration.ofSeconds(1);

    private Watchdog() {}

    /** Starts one for the servers below that folder. It runs from a copy of our classes, which a build may replace. */
    static ProcessId start(Path root) {
        var code = root.resolve("code");
        Folders.remove(code);
        Folders.make(code);
        var own = ownCode();
        var copy = code.resolve(own.getFileName());
        Folders.copy(own, copy);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var line = List.of(
                java,
                "-Xmx24m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                copy.toString(),
                Watchdog.class.getName(),
                root.toString());
        return new Command(line, Map.of("JAVA_TOOL_OPTIONS", ""), null).detach(root.resolve("watchdog.log"));
    }

    private static Path ownCode() {
        try {
            return Path.of(Watchdog.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] arguments) {
        var servers = new SharedServers(new BackingHome(Path.of(arguments[0]), false));
        long lastUse = System.nanoTime();
        while (true) {
            if (servers.used()) {
                lastUse = System.nanoTime();
            } else if (System.nanoTime() - lastUse >= servers.linger().toNanos() && servers.stopUnlessUsed()) {
                return;
            }
            LockSupport.parkNanos(ROUND.toNanos());
        }
    }
}
