package bd.haat.backing.servers;

import bd.haat.backing.process.Command;
import bd.haat.backing.process.Folders;
import bd.haat.backing.process.Lock;
import bd.haat.backing.process.ServerFailure;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once per version from the archive on the class path. */
final class PostgresBinaries {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private PostgresBinaries() {}

    /** The folder with {@code initdb} and {@code postgres}. */
    static Path bin() {
        var told = System.getenv("HAAT_POSTGRES_HOME");
        var home = told == null ? unpacked() : Path.of(told);
        var bin = home.resolve("bin");
        if (!Files.isExecutable(bin.resolve("postgres"))) {
            throw new ServerFailure("no " + bin.resolve("postgres") + "; correct or unset HAAT_POSTGRES_HOME");
        }
        return bin;
    }

    private static Path unpacked() {
        var home = Cache.folder("postgresql-" + version());
        try (var _ = Lock.on(Cache.folder("postgresql.lock"))) {
            if (!Files.exists(home)) {
                unpack(home);
            }
        }
        return home;
    }

    /** The archive's jar carries the version in its name. */
    private static String version() {
        var archive = PostgresBinaries.class.getResource(ARCHIVE);
        if (archive == null) {
            throw new ServerFailure("no PostgreSQL for this machine (" + System.getProperty("os.arch")
                    + "); install PostgreSQL 15 or later and set HAAT_POSTGRES_HOME to the folder above its bin");
        }
        try {
            var jar = archive.toURI().getSchemeSpecificPart().replaceFirst("!.*", "");
            return jar.replaceFirst(".*-", "").replaceFirst("\\.jar$", "");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(Path home) {
        var draft = home.resolveSibling(home.getFileName() + ".draft");
        Folders.remove(draft);
        Folders.make(draft);
        try (var archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE);
                var tar = new XZInputStream(archive)) {
            var result = Command.of("tar", "-xf", "-", "-C", draft.toString()).run(tar);
            if (!result.ok()) {
                throw new ServerFailure("cannot unpack PostgreSQL into " + draft + ": " + result.lastLine());
            }
            Files.move(draft, home);
        } catch (IOException e) {
            throw new ServerFailure("cannot unpack PostgreSQL into " + draft + ": " + e.getMessage(), e);
        }
    }
}
