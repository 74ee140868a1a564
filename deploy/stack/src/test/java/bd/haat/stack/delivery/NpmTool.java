package bd.haat.stack.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bd.haat.backing.process.Command;
import bd.haat.backing.process.Npm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A script of ours that uses a package of npm's. */
record NpmTool(Path script) {
    /** Fetches the package; where it cannot be had, the test is skipped. */
    static NpmTool fetch(Path folder, String script, String name, String version) {
        var fetched = Npm.fetch(folder, name, version);
        assumeTrue(fetched.ok(), "no npm, or it cannot fetch " + name + ": " + fetched.lastLine());
        var copy = folder.resolve(script);
        try (var source = NpmTool.class.getResourceAsStream("/" + script)) {
            Files.copy(source, copy);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new NpmTool(copy);
    }

    String run(List<String> arguments) {
        var line = Stream.concat(Stream.of("node", script.toString()), arguments.stream());
        var ran = Command.of(line.toArray(String[]::new)).run();
        assertThat(ran.exit()).as(ran.output()).isZero();
        return ran.output();
    }
}
