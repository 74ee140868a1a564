package bd.haat.backing.process;

import java.nio.file.Path;

/** Packages that are published on npm only. */
public final class Npm {
    private Npm() {}

    /** Fetches a package with what it needs into {@code node_modules} of a folder; its scripts do not run. */
    public static Command.Result fetch(Path folder, String name, String version) {
        return Command.of(
                        "npm",
                        "install",
                        "--no-audit",
                        "--no-fund",
                        "--no-save",
                        "--ignore-scripts",
                        "--prefer-offline",
                        name + "@" + version)
                .in(folder)
                .run();
    }
}
