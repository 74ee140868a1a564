package bd.haat.local.build;

import bd.haat.local.state.FleetException;
import bd.haat.local.state.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarFile;

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
    Path of(String artifact, Path jar) throws InterruptedException {
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

    private static void extract(Path jar, Path draft) throws IOException, InterruptedException {
        if (springBoot(jar)) {
            var tool = new ProcessBuilder(
                            JavaCommand.java(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Djarmode=tools",
                            "-jar",
                            jar.toString(),
                            "extract",
                            "--force",
                            "--application-filename",
                            APP,
                            "--destination",
                            draft.toString())
                    .redirectErrorStream(true)
                    .start();
            var said = new String(tool.getInputStream().readAllBytes());
            if (tool.waitFor() != 0) {
                throw new IOException(said.strip());
            }
        } else {
            Files.copy(jar, draft.resolve(APP));
            copyLibraries(jar.resolveSibling("lib"), draft.resolve("lib"));
        }
    }

    private static boolean springBoot(Path jar) throws IOException {
        try (var opened = new JarFile(jar.toFile())) {
            return opened.getManifest().getMainAttributes().getValue("Spring-Boot-Version") != null;
        }
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
