package bd.haat.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.backing.process.Command;
import bd.haat.backing.process.Folders;
import bd.haat.backing.process.ProcessId;
import bd.haat.backing.process.Signal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedServersTest {
    @TempDir
    private Path folder;

    private final List<ProcessId> builds = new ArrayList<>();
    private SharedServers servers;

    @BeforeEach
    void open() {
        servers = new SharedServers(new BackingHome(folder, false));
        noLinger();
    }

    private void noLinger() {
        Folders.write(folder.resolve("linger"), "0");
    }

    @AfterEach
    void stop() {
        builds.forEach(Signal.KILL::to);
        servers.stop();
        noLinger();
        await().until(() -> !servers.watched());
    }

    @Test
    void stayWhileOneBuildLivesAndStopAfterTheLast() {
        var first = build();
        var second = build();
        servers.join(first);
        servers.join(second);
        var redis = BackingServices.start(Backing.REDIS, servers.home());

        Signal.KILL.to(first);
        await().until(() -> !first.alive());
        assertThat(servers.stopUnlessUsed()).isFalse();
        assertThat(redis.alive()).isTrue();

        Signal.KILL.to(second);
        await().until(() -> !redis.alive() && !servers.watched());
    }

    @Test
    void aKilledWatchdogIsReplacedByTheNextWhoComes() throws Exception {
        servers.join(build());
        var watchdog = ProcessId.parse(Files.readString(folder.resolve("watchdog")));
        Signal.KILL.to(watchdog);
        await().until(() -> !servers.watched());

        var redis = BackingServices.start(Backing.REDIS, servers.home());
        servers.join(build());
        assertThat(servers.watched()).isTrue();
        builds.forEach(Signal.KILL::to);
        await().until(() -> !redis.alive());
    }

    @Test
    void anEntryOfAProcessWhoseNumberWasGivenAwayDoesNotCount() {
        var us = ProcessHandle.current().pid();
        Folders.write(folder.resolve("clients/" + us), new ProcessId(us, 1).toString());
        assertThat(servers.used()).isFalse();
        Folders.write(
                folder.resolve("clients/" + us), ProcessId.of(us).orElseThrow().toString());
        assertThat(servers.used()).isTrue();
    }

    /** Stands for Maven. */
    private ProcessId build() {
        var build = Command.of("tail", "-f", "/dev/null").detach(folder.resolve("build.log"));
        builds.add(build);
        return build;
    }
}
