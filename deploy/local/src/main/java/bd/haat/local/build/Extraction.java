package bd.haat.local.build;

import bd.haat.local.state.FleetException;
import bd.haat.local.state.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Copies of jars that a JVM can keep open while Maven writes new ones: {@code <run>/<artifact>/<fingerprint>/app.jar} with
 * its libraries beside it in {@code lib/}.
 */
final class Extraction {
    static final String APP = "app.jar";
    private final Path run;

    Extraction(Path run) {
        this.run = run;
    }

    /** The extracted jar; made when these contents were never extracted before, and older ones are removed then. */
    Path of(String artifact, Path jar) {
        try {
            var folder = run.resolve(artifact).resolve(Fingerprint.ofJar(jar));
            if (!Files.exists(folder)) {
                Files.createDirectories(folder.getParent());
                var draft = Files.createTempDirectory(folder.getParent(), ".draft");
                extract(jar, draft);
                Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            return folder.resolve(APP);
        } catch (IOException failed) {
            throw new FleetException("extracting " + jar + " failed: " + failed.getMessage(), failed);
        }
    }

    /** Removes what was extracted from this artifact's other jars. Nobody may run them any more. */
    void keepOnly(Path app) {
        var kept = app.getParent();
        try (var siblings = Files.newDirectoryStream(kept.getParent())) {
            for (var sibling : siblings) {
                if (!sibling.equals(kept)) {
                    Folders.delete(sibling);
                }
            }
        } catch (IOException unreadable) {
            throw new FleetException("cannot tidy " + kept.getParent() + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private static void extract(Path jar, Path draft) throws IOException {
        try (var boot = new BootJar(jar)) {
            if (boot.isOne()) {
                boot.extract(draft.resolve(APP), draft.resolve("lib"));
                return;
            }
        }
        Files.copy(jar, draft.resolve(APP));
        copyLibraries(jar.resolveSibling("lib"), draft.resolve("lib"));
    }

    private static void copyLibraries(Path from, Path to) throws IOException {
        if (Files.isDirectory(from)) {
            Files.createDirectory(to);
            try (var libraries = Files.newDirectoryStream(from, "*.jar")) {
                for (var library : libraries) {
                    Files.copy(library, to.resolve(library.getFileName()));
                }
            }
        }
    }
}
