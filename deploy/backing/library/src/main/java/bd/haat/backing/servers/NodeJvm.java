package bd.haat.backing.servers;

import bd.haat.backing.process.Checkout;
import bd.haat.backing.process.Command;
import bd.haat.backing.process.Folders;
import bd.haat.backing.process.ServerFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A server in Java that has a Maven module of its own, so that its jars are on no other class path. The module's build
 * leaves the list of its jars in {@code target/node.classpath}.
 */
final class NodeJvm {
    private NodeJvm() {}

    /**
     * @param module folder below {@code deploy/backing}
     * @param options for the JVM, besides those that keep it small
     */
    static Command command(Site site, String module, List<String> options, String mainClass, String... arguments) {
        var target = Checkout.root().resolve("deploy/backing").resolve(module).resolve("target");
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError"));
        line.addAll(options);
        line.addAll(List.of("-cp", ownClasses(site, target) + ":" + jars(target), mainClass));
        line.addAll(List.of(arguments));
        return new Command(line, Map.of("JAVA_TOOL_OPTIONS", ""), null);
    }

    /** A copy, for a build may replace the module's classes while the server runs. */
    private static Path ownClasses(Site site, Path target) {
        var copy = site.path("classes");
        Folders.remove(copy);
        if (Files.isDirectory(target.resolve("classes"))) {
            Folders.copy(target.resolve("classes"), copy);
        }
        return copy;
    }

    private static String jars(Path target) {
        var list = target.resolve("node.classpath");
        if (!Files.exists(list)) {
            throw new ServerFailure("no " + list + "; build it with ./mvnw -q -f deploy/backing/pom.xml compile");
        }
        try {
            return Files.readString(list).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
