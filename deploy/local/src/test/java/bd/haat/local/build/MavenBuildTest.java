package bd.haat.local.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bd.haat.local.plan.Program;
import bd.haat.local.state.FleetException;
import bd.haat.local.state.LogFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenBuildTest {
    private final Program.Module order = new Program.Module("order-service");
    private final List<String> said = new ArrayList<>();

    @TempDir
    Path root;

    private Checkout checkout;
    private MavenBuild build;

    @BeforeEach
    void lay() throws IOException {
        checkout = new Checkout(root);
        build = new MavenBuild(checkout, new LogFile(root.resolve("build.log")), said::add);
        Files.createDirectories(checkout.jar(order).getParent());
        Files.writeString(root.resolve("order-service/pom.xml"), "");
        Files.writeString(root.resolve("pom.xml"), "");
    }

    @Test
    void aJarThatMavenLeftAsItWasIsFreshAfterwards() throws Exception {
        Files.writeString(checkout.jar(order), "");
        Files.setLastModifiedTime(checkout.jar(order), FileTime.from(Instant.EPOCH.plusSeconds(1)));
        maven("echo \"$@\"");

        build.run(List.of(order));

        assertThat(checkout.stale(List.of(order))).isEmpty();
        assertThat(root.resolve("build.log"))
                .content()
                .contains("-DskipTests")
                .contains("-pl order-service")
                .contains("package");
        assertThat(said).singleElement().asString().startsWith("building order-service (");
    }

    @Test
    void aFailureEndsWithMavensWords() throws IOException {
        maven("echo 'cannot find symbol: Ordre'; exit 1");

        assertThatThrownBy(() -> build.run(List.of(order)))
                .isInstanceOf(FleetException.class)
                .hasMessageContaining("cannot find symbol: Ordre");
    }

    private void maven(String script) throws IOException {
        var wrapper = Files.writeString(root.resolve("mvnw"), "#!/bin/sh\n" + script + "\n");
        assertThat(wrapper.toFile().setExecutable(true)).isTrue();
    }
}
