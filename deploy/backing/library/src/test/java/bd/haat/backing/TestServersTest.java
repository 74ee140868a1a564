package bd.haat.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class TestServersTest {
    @AfterEach
    void local() {
        System.clearProperty("haat.backing");
    }

    @Test
    void aSharedServerIsNotStoppedByOneUser() {
        var redis = TestServers.get(Backing.REDIS);
        redis.stop();
        assertThat(redis.alive()).isTrue();
        assertThat(TestServers.get(Backing.REDIS).pid()).isEqualTo(redis.pid());
    }

    @Test
    void anotherProviderCanStandIn() {
        System.setProperty("haat.backing", "elsewhere");
        assertThat(TestServers.get(Backing.SMTP).endpoint("host")).isEqualTo("elsewhere");
    }

    @Test
    void aProviderThatIsNotThereIsNamed() {
        System.setProperty("haat.backing", "nowhere");
        assertThatThrownBy(() -> TestServers.get(Backing.S3))
                .isInstanceOf(BackingException.class)
                .hasMessageContaining("nowhere");
    }

    /** Found by the ServiceLoader. */
    public static final class Elsewhere implements TestServersProvider {
        @Override
        public String name() {
            return "elsewhere";
        }

        @Override
        public Running get(Backing kind) {
            return new Shared(new Nowhere(kind));
        }
    }

    private record Nowhere(Backing kind) implements Running {
        @Override
        public int port() {
            return 1;
        }

        @Override
        public Map<String, String> endpoint() {
            return Map.of("host", "elsewhere");
        }

        @Override
        public long pid() {
            return 0;
        }

        @Override
        public boolean alive() {
            return true;
        }

        @Override
        public Path log() {
            return Path.of("none");
        }

        @Override
        public void stop() {
            throw new AssertionError("a shared server was stopped");
        }
    }
}
