package bd.haat.backing.servers;

import bd.haat.backing.process.Folders;
import bd.haat.backing.process.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The folder in which one server lives, and what is known of its last run. */
public final class Site {
    private final Path folder;
    private final boolean durable;
    private final Map<String, String> lastEndpoint;
    private final Set<Integer> taken = new HashSet<>();

    /** @param lastEndpoint the endpoint of the run before, empty at the first start */
    public Site(Path folder, boolean durable, Map<String, String> lastEndpoint) {
        this.folder = folder;
        this.durable = durable;
        this.lastEndpoint = lastEndpoint;
    }

    /** Whether acknowledged writes must outlive a power cut. */
    boolean durable() {
        return durable;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    Path made(String name) {
        return Folders.make(path(name));
    }

    Path log() {
        return path(LOG);
    }

    /** Name of the log in the folder. */
    public static final String LOG = "server.log";

    /** The port of the last run where nothing else took it, so that addresses seldom change; else a free one. */
    int port(String name) {
        int port = Integer.parseInt(lastEndpoint.getOrDefault(name, "0"));
        while (port == 0 || taken.contains(port) || !Ports.isFree(port)) {
            port = Ports.free();
        }
        taken.add(port);
        return port;
    }

    /** A password of this folder, made at the first start and readable by its owner alone. */
    String secret() {
        var file = path("secret");
        try {
            if (!Files.exists(file)) {
                Folders.write(file, new BigInteger(130, new SecureRandom()).toString(36));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
