package bd.haat.backing.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the checkout of Haat stands that this JVM belongs to. */
public final class Checkout {
    private Checkout() {}

    /** The folder with {@code mvnw}: what the system property {@code haat.root} says, else the nearest above the working folder. */
    public static Path root() {
        var told = System.getProperty("haat.root");
        var from = Path.of(told == null ? "" : told).toAbsolutePath().normalize();
        return Stream.iterate(from, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isRegularFile(folder.resolve("mvnw")))
                .findFirst()
                .orElseThrow(() -> new ServerFailure(
                        "no mvnw in or above " + from + "; run below the checkout or set -Dhaat.root to it"));
    }
}
