package bd.haat.local.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The folder that holds everything a fleet makes; {@code .haat} unless {@code HAAT_HOME} says otherwise. */
public record FleetHome(Path root) {
    public FleetHome {
        root = root.toAbsolutePath().normalize();
    }

    /** Extracted programs, and the state of what runs. */
    public Path run() {
        return root.resolve("run");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    /** What one member, the build or the seed says. */
    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    public Path secrets() {
        return root.resolve("secrets");
    }

    /** What the backing services keep. */
    public Path data() {
        return root.resolve("data");
    }

    public Path adminPassword() {
        return root.resolve("admin-password");
    }

    /** Exists while everything answers and the market is loaded. */
    public Path ready() {
        return root.resolve("ready");
    }

    /** Exists once the demo market is in the data. */
    public Path seeded() {
        return root.resolve("seeded");
    }

    Path lock() {
        return run().resolve("lock");
    }

    Path fleetFile() {
        return run().resolve("fleet.json");
    }

    /** Makes the folders that others write to. */
    public void make() {
        try {
            Files.createDirectories(run());
            Files.createDirectories(logs());
            Files.createDirectories(data());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Lets {@code deploy/logs} find a log that stands elsewhere. */
    public void linkLog(String name, Path target) {
        try {
            Files.deleteIfExists(log(name));
            Files.createSymbolicLink(log(name), target.toAbsolutePath());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Removes data, secrets, logs and marks; what was extracted from jars stays, for it holds nothing of the market. */
    public void forgetEverything() {
        Stream.of(data(), secrets(), logs(), adminPassword(), ready(), seeded()).forEach(Folders::delete);
    }
}
