package bd.haat.local.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import bd.haat.backing.Backing;
import bd.haat.backing.BackingHome;
import bd.haat.local.fake.FakeStores;
import bd.haat.local.state.FleetException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoresTest {
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final List<Backing> changed = new CopyOnWriteArrayList<>();
    private final FakeStores source = new FakeStores(Backing.CLICKHOUSE, Backing.S3);

    @TempDir
    Path folder;

    private Stores stores;

    @AfterEach
    void stop() throws InterruptedException {
        stores.stop();
    }

    @Test
    void aServerThatDiesIsStartedAgainWithTheSamePort() throws InterruptedException {
        start(EnumSet.of(Backing.REDIS));
        var port = stores.await(Backing.REDIS).orElseThrow().port();
        var first = source.process(Backing.REDIS);

        first.kill();

        await().atMost(Duration.ofSeconds(10)).until(() -> changed.size() == 2);
        assertThat(source.process(Backing.REDIS)).isNotEqualTo(first);
        assertThat(stores.running().get(Backing.REDIS).port()).isEqualTo(port);
        await().until(() -> said.contains("redis runs again on port " + port));
        assertThat(said).contains("redis died: zzz");
    }

    @Test
    void oneThatIsKilledHardRunsAgainWhenTheCallReturns() throws InterruptedException {
        start(EnumSet.of(Backing.REDIS));
        stores.await(Backing.REDIS);
        var first = source.process(Backing.REDIS);

        stores.killHard(Backing.REDIS, Duration.ofSeconds(10));

        assertThat(first.alive()).isFalse();
        assertThat(stores.running().get(Backing.REDIS).alive()).isTrue();
        assertThatThrownBy(() -> stores.killHard(Backing.SMTP, Duration.ofSeconds(1)))
                .isInstanceOf(FleetException.class)
                .hasMessage("smtp does not run now");
    }

    @Test
    void theFleetDoesWithoutAnOptionalOneAndSaysSo() throws InterruptedException {
        start(EnumSet.of(Backing.CLICKHOUSE));

        assertThat(stores.await(Backing.CLICKHOUSE)).isEmpty();
        assertThat(said).contains("without clickhouse: clickhouse is not to be had");
        assertThat(stores.endpoints()).isEmpty();
    }

    @Test
    void oneThatIsNeededAndCannotBeHadIsAFailure() {
        start(EnumSet.of(Backing.S3));

        assertThatThrownBy(() -> stores.await(Backing.S3))
                .isInstanceOf(FleetException.class)
                .hasMessage("s3 is not to be had");
    }

    @Test
    void stoppingEndsThemAll() throws InterruptedException {
        start(EnumSet.of(Backing.REDIS, Backing.POSTGRES));
        stores.await(Backing.REDIS);
        stores.await(Backing.POSTGRES);

        stores.stop();

        assertThat(source.process(Backing.REDIS).alive()).isFalse();
        assertThat(source.process(Backing.POSTGRES).alive()).isFalse();
        assertThat(stores.running()).isEmpty();
    }

    private void start(Set<Backing> kinds) {
        stores = new Stores(
                source, new BackingHome(folder, false), EnumSet.of(Backing.CLICKHOUSE), said::add, changed::add);
        stores.start(kinds);
    }
}
