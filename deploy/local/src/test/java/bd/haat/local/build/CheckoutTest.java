package bd.haat.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.local.plan.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckoutTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private final Program.Module order = new Program.Module("order-service", "common-lib");

    @TempDir
    Path root;

    private Checkout checkout;

    @BeforeEach
    void lay() throws IOException {
        checkout = new Checkout(root);
        for (var file : List.of(
                "pom.xml",
                "order-service/pom.xml",
                "order-service/src/main/java/A.java",
                "order-service/src/test/java/ATest.java",
                "common-lib/pom.xml",
                "common-lib/src/main/java/C.java",
                "order-service/target/order-service-1.0.0-SNAPSHOT.jar")) {
            Files.createDirectories(root.resolve(file).getParent());
            Files.writeString(root.resolve(file), "");
        }
        try (var all = Files.walk(root)) {
            for (var each : all.toList()) {
                Files.setLastModifiedTime(each, FileTime.from(NOW.minusSeconds(60)));
            }
        }
        touch(order.jar(), 0);
    }

    @Test
    void aJarNewerThanItsSourcesIsFresh() {
        assertThat(checkout.has(order)).isTrue();
        assertThat(checkout.has(new Program.Module("deploy/seed"))).isFalse();
        assertThat(stale()).isFalse();
    }

    @Test
    void anEditedSourceMakesItStale() throws IOException {
        touch("order-service/src/main/java/A.java", 1);

        assertThat(stale()).isTrue();
    }

    @Test
    void soDoesTheLibraryThatItIsBuiltUponAndAnyPom() throws IOException {
        for (var file : List.of("common-lib/src/main/java/C.java", "pom.xml", "order-service/pom.xml")) {
            touch(file, 1);
            assertThat(stale()).as(file).isTrue();
            touch(file, -1);
            assertThat(stale()).as(file).isFalse();
        }
    }

    @Test
    void soDoesARemovedSource() throws IOException {
        Files.delete(root.resolve("order-service/src/main/java/A.java"));

        assertThat(stale()).isTrue();
    }

    @Test
    void aTestDoesNot() throws IOException {
        touch("order-service/src/test/java/ATest.java", 1);

        assertThat(stale()).isFalse();
    }

    @Test
    void anAbsentJarIsStale() throws IOException {
        Files.delete(checkout.jar(order));

        assertThat(stale()).isTrue();
    }

    @Test
    void theTimeOfTheJarThatSpringBootRepackagedCounts() throws IOException {
        touch(order.jar(), -1000);
        assertThat(stale()).isTrue();

        Files.writeString(root.resolve(order.jar() + ".original"), "");
        touch(order.jar() + ".original", 0);
        assertThat(stale()).isFalse();
    }

    private boolean stale() {
        return !checkout.stale(List.of(order)).isEmpty();
    }

    private void touch(String file, int seconds) throws IOException {
        Files.setLastModifiedTime(root.resolve(file), FileTime.from(NOW.plusSeconds(seconds)));
    }
}
