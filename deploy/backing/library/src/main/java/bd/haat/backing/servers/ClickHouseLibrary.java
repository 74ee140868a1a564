package bd.haat.backing.servers;

import bd.haat.backing.process.Command;
import bd.haat.backing.process.Folders;
import bd.haat.backing.process.Lock;
import bd.haat.backing.process.Npm;
import bd.haat.backing.process.ServerFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** ClickHouse's engine as a shared library, which is published on npm only. Fetched once per user, half a gigabyte. */
final class ClickHouseLibrary {
    private static final String PACKAGE = "@chdb/lib-linux-x64-gnu";
    private static final String VERSION = "26.7.3-stable.1";

    private ClickHouseLibrary() {}

    static Path file() {
        var home = Cache.folder("clickhouse-" + VERSION);
        try (var _ = Lock.on(Cache.folder("clickhouse.lock"))) {
            var library = home.resolve("node_modules").resolve(PACKAGE).resolve("libchdb.so");
            if (!Files.exists(library)) {
                fetch(home);
            }
            return library;
        }
    }

    private static void fetch(Path home) {
        if (!Command.of("npm", "--version").run().ok()) {
            throw new ServerFailure(
                    "no npm, which brings the ClickHouse engine; install it (Debian: apt-get install npm)");
        }
        var draft = home.resolveSibling(home.getFileName() + ".draft");
        Folders.remove(draft);
        Folders.make(draft);
        var result = Npm.fetch(draft, PACKAGE, VERSION);
        if (!result.ok()) {
            throw new ServerFailure("npm could not fetch " + PACKAGE + ": " + result.lastLine()
                    + "; check that npm's registry can be reached, and start again");
        }
        try {
            Files.move(draft, home);
        } catch (IOException e) {
            throw new ServerFailure("cannot make " + home + ": " + e.getMessage(), e);
        }
    }
}
