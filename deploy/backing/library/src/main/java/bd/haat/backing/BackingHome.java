package bd.haat.backing;

import java.nio.file.Path;

/**
 * Where the servers keep what they make: {@code <root>/<kind>/{data,logs,…}}. What lies there is kept between runs.
 *
 * @param root folder of all kinds, made when absent; best below a checkout's {@code .haat}
 * @param durable true where an acknowledged write must outlive a power cut ({@code deploy/up}); false for tests, where
 *     PostgreSQL skips fsync and a data folder that no longer starts is made anew
 */
public record BackingHome(Path root, boolean durable) {
    public BackingHome {
        root = root.toAbsolutePath().normalize();
    }

    /** The folder of one kind. */
    public Path of(Backing kind) {
        return root.resolve(kind.folder());
    }
}
