package bd.haat.local.settings;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.local.state.FleetHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    private FleetHome home;
    private Secrets secrets;

    @BeforeEach
    void make() {
        home = new FleetHome(folder);
        secrets = new Secrets(home);
    }

    @Test
    void aSecretIsMadeOnceAndKept() {
        var password = secrets.databasePassword("order");

        assertThat(password).hasSizeGreaterThanOrEqualTo(32).isEqualTo(new Secrets(home).databasePassword("order"));
        assertThat(secrets.databasePassword("user")).isNotEqualTo(password);
        assertThat(secrets.cursorSecret()).hasSizeGreaterThanOrEqualTo(32);
        assertThat(folder.resolve("admin-password")).doesNotExist();
        assertThat(secrets.adminPassword()).hasSizeGreaterThanOrEqualTo(10).isEqualTo(secrets.adminPassword());
        assertThat(folder.resolve("admin-password")).hasContent(secrets.adminPassword());
    }

    @Test
    void othersKnowOnlyTheHashOfAKey() {
        assertThat(secrets.acceptedKey("order")).matches("[0-9a-f]{64}").isNotEqualTo(secrets.serviceKey("order"));
    }

    @Test
    void onlyTheOwnerReadsIt() throws IOException {
        secrets.serviceKey("order");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.secrets())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(home.secrets().resolve("key-order"))))
                .isEqualTo("rw-------");
    }
}
