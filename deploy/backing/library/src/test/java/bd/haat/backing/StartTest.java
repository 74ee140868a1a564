package bd.haat.backing;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.backing.process.Command;
import bd.haat.backing.process.Folders;
import bd.haat.backing.servers.Launched;
import bd.haat.backing.servers.Server;
import bd.haat.backing.servers.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a kind's data between two starts, with a server that does nothing. */
class StartTest {
    @TempDir
    private Path folder;

    @Test
    void testsBeginAnewWithAServerThatCannotBeTrustedAfterAKill() {
        assertThat(keeps(new BackingHome(folder, false), false)).isFalse();
    }

    @Test
    void otherServersAndDurableHomesKeepWhatTheyHold() {
        assertThat(keeps(new BackingHome(folder.resolve("tests"), false), true)).isTrue();
        assertThat(keeps(new BackingHome(folder.resolve("market"), true), false))
                .isTrue();
    }

    private static boolean keeps(BackingHome home, boolean reusable) {
        var trace = home.of(Backing.REDIS).resolve("data/trace");
        var start = new Start(Backing.REDIS, home, new Sleeper(reusable));
        start.run().stop();
        Folders.write(trace, "kept");
        start.run().stop();
        return Files.exists(trace);
    }

    private record Sleeper(boolean reusesTestData) implements Server {
        @Override
        public Launched launch(Site site) {
            var log = Path.of(System.getProperty("java.io.tmpdir"), "sleeper.log");
            return new Launched(Command.of("sleep", "60").detach(log), List.of(), Map.of("port", "1"));
        }

        @Override
        public boolean answers(Map<String, String> endpoint) {
            return true;
        }
    }
}
