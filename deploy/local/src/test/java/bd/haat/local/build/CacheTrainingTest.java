package bd.haat.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.local.fake.FakeSeed;
import bd.haat.local.machine.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTrainingTest {
    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();

    @Test
    void aTrainedCacheServesTheNextStart() throws Exception {
        var command = command();
        assertThat(command.trainable()).isTrue();
        assertThat(command.toRun().command()).noneMatch(word -> word.startsWith("-XX:AOTCache"));

        new CacheTraining(Duration.ofMillis(1), CacheTraining.IDLE, () -> 0, said::add)
                .train("seed", command, Map.of());

        assertThat(command.cache()).isNotEmptyFile();
        assertThat(said).singleElement().asString().contains("trained the AOT cache of seed");
        assertThat(command.trainable()).isFalse();
        assertThat(run(command)).contains("seeded").doesNotContain("warning");
    }

    @Test
    void waitsWhileTheMachineIsBusy() throws Exception {
        var loads = new ArrayList<>(List.of(0.9, 0.5, 0.1));

        new CacheTraining(Duration.ofMillis(1), CacheTraining.IDLE, loads::removeFirst, said::add)
                .train("seed", command(), Map.of());

        assertThat(loads).isEmpty();
        assertThat(Machine.load()).isNotNegative();
    }

    @Test
    void aFailureIsSaidAndLeavesNoCache() throws Exception {
        var command = new JavaCommand(List.of(), folder.resolve("x.aot"), List.of("-jar", "absent.jar"), folder);

        new CacheTraining(Duration.ofMillis(1), CacheTraining.IDLE, () -> 0, said::add)
                .train("seed", command, Map.of());

        assertThat(said).singleElement().asString().startsWith("no AOT cache for seed");
        assertThat(command.cache()).doesNotExist();
    }

    /** AOT takes its classes from jars only. */
    private JavaCommand command() throws IOException {
        var jar = folder.resolve("seed.jar");
        var name = FakeSeed.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var bytes = FakeSeed.class.getClassLoader().getResourceAsStream(name)) {
            out.putNextEntry(new JarEntry(name));
            bytes.transferTo(out);
        }
        var program = List.of("-cp", jar.toString(), FakeSeed.class.getName());
        return new JavaCommand(List.of("-XX:+UseSerialGC"), folder.resolve("x.aot"), program, folder);
    }

    private static String run(JavaCommand command) throws Exception {
        var process = command.toRun().redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes());
    }
}
