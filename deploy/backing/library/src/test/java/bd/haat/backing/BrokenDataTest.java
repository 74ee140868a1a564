package bd.haat.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenDataTest {
    @TempDir
    private Path folder;

    @Test
    void forTestsTheyAreMadeAnew() throws IOException {
        var home = homeWithBrokenRedis(false);
        var redis = BackingServices.start(Backing.REDIS, home);
        assertThat(redis.alive()).isTrue();
        redis.stop();
    }

    @Test
    void otherwiseOneLineSaysWhereToRead() throws IOException {
        var home = homeWithBrokenRedis(true);
        assertThatThrownBy(() -> BackingServices.start(Backing.REDIS, home))
                .isInstanceOf(BackingException.class)
                .hasMessageMatching("redis: ended while it started; .*server\\.log");
        assertThat(BackingServices.find(Backing.REDIS, home)).isEmpty();
    }

    private BackingHome homeWithBrokenRedis(boolean durable) throws IOException {
        var home = new BackingHome(folder, durable);
        BackingServices.start(Backing.REDIS, home).stop();
        var manifest = home.of(Backing.REDIS).resolve("data/appendonlydir/appendonly.aof.manifest");
        Files.writeString(manifest, "broken");
        return home;
    }
}
