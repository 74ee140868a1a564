package bd.haat.backing.servers;

import java.nio.file.Path;

/** What is fetched or unpacked once per user, for all checkouts: {@code $XDG_CACHE_HOME/haat}, else {@code ~/.cache/haat}. */
final class Cache {
    private Cache() {}

    static Path folder(String name) {
        var told = System.getenv("XDG_CACHE_HOME");
        var base = told == null || told.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(told);
        return base.resolve("haat").resolve(name);
    }
}
