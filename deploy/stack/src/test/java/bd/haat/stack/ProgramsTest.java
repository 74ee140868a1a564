package bd.haat.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bd.haat.backing.process.Command;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files are shown to the programs that will read them, where these can be had. */
class ProgramsTest {
    private static final List<String> SIZES = StackFile.SIZES;

    @ParameterizedTest
    @ValueSource(strings = {"haproxy.cfg", "uploads.cfg"})
    void haproxyTakesItsConfiguration(String file, @TempDir Path folder) throws IOException {
        Programs.need("haproxy");
        new Engine(folder).run("secrets");
        var checked = Command.of("/usr/sbin/haproxy", "-c", "-f", "/dev/stdin")
                .run(new ByteArrayInputStream(Files.readString(StackFile.ROOT.resolve("deploy/stack/haproxy/" + file))
                        .replace("ca-base /config", "ca-base " + folder + "/config")
                        .replace("ca-file store-ca.pem", "ca-file haat-store-ca")
                        .getBytes()));
        assertThat(checked.exit()).as(checked.output()).isZero();
    }

    @ParameterizedTest
    @FieldSource("SIZES")
    void dockerTakesTheStackInEachSize(String size) {
        takesStackWith(size, "cloudflare");
    }

    /** Docker, where it is one that can tell. */
    static void takesStackWith(String... overlays) {
        assumeTrue(
                Command.of("docker", "stack", "config", "--help").run().output().contains("--compose-file"),
                "no docker with `stack config` (23 or newer) on this machine");
        var line = new ArrayList<>(List.of("docker", "stack", "config", "-c", "docker-stack.yml"));
        for (var overlay : overlays) line.addAll(List.of("-c", "deploy/stack." + overlay + ".yml"));
        var checked = Command.of(line.toArray(String[]::new))
                .with("HAAT_DOMAIN", "haat.example")
                .with("HAAT_VERSION", "1.0.0")
                .in(StackFile.ROOT)
                .run();
        assertThat(checked.exit()).as(checked.output()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cluster.xml", "keeper.xml", "keeper.single.xml"})
    void clickHousesFilesAreXml(String file) throws Exception {
        var parsed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(StackFile.ROOT.resolve("deploy/stack/clickhouse/" + file).toFile());
        assertThat(parsed.getDocumentElement().getTagName()).isEqualTo("clickhouse");
    }
}
