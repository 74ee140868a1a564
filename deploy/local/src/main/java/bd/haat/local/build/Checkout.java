package bd.haat.local.build;

import bd.haat.local.plan.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The source tree that the fleet is built from. */
public record Checkout(Path root) {
    private static final FileTime NEVER = FileTime.fromMillis(0);

    /** Where Maven leaves a module's jar. */
    public Path jar(Program.Module module) {
        return root.resolve(module.jar());
    }

    /** Whether the module is there at all. */
    public boolean has(Program.Module module) {
        return Files.exists(root.resolve(module.folder()).resolve("pom.xml"));
    }

    /** Those whose jar is absent or older than a source that goes into it. */
    public List<Program.Module> stale(Collection<Program.Module> modules) {
        return modules.stream().filter(this::stale).toList();
    }

    private boolean stale(Program.Module module) {
        var built = built(jar(module));
        return Stream.concat(
                        Stream.of(root.resolve("pom.xml")),
                        Stream.concat(Stream.of(module.folder()), module.dependsOn().stream())
                                .flatMap(this::sources))
                .anyMatch(source -> time(source).compareTo(built) > 0);
    }

    /** Spring Boot gives its jar the time of the release; the one that it was made from has the real time. */
    private static FileTime built(Path jar) {
        var original = time(jar.resolveSibling(jar.getFileName() + ".original"));
        return !Files.exists(jar) || original.compareTo(time(jar)) < 0 ? time(jar) : original;
    }

    /** Folders count as well: a removed file changes nothing but its folder's time. */
    private Stream<Path> sources(String folder) {
        var main = root.resolve(folder).resolve("src/main");
        var pom = Stream.of(root.resolve(folder).resolve("pom.xml"));
        if (!Files.exists(main)) {
            return pom;
        }
        try (var found = Files.walk(main)) {
            return Stream.concat(pom, found.toList().stream());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static FileTime time(Path file) {
        try {
            return Files.exists(file) ? Files.getLastModifiedTime(file) : NEVER;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
