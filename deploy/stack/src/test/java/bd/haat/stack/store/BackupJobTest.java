package bd.haat.stack.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.backing.process.Ports;
import bd.haat.stack.StackFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job of backups before stand-ins for pgBackRest and the stores, whose backups of PostgreSQL and ClickHouse do not come to an end. */
class BackupJobTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private Process job;

    @BeforeEach
    void start() throws IOException {
        program("backrest", """
                echo "backrest $1 $2" >>$log
                case "$*" in *backup*) exec sleep 100 ;; esac""");
        program("stores", """
                echo "$1 $2" >>$log
                case "$*" in
                  'back-up clickhouse') exec sleep 100 ;;
                  last*) exit 1 ;;
                esac""");
        program("psql", "cat \"${0%/*}/wal-failing\"");
        program("curl", "exit 0");
        walFails("0");
        var script = Files.writeString(
                folder.resolve("job"),
                StackFile.text("deploy/stack/backup/job")
                        .replace("/tmp/", folder + "/")
                        .replace("/etc/pgbackrest/", folder + "/")
                        .replace("9854", String.valueOf(Ports.free()))
                        .replace("sleep 60", "sleep 1"));
        var builder = new ProcessBuilder("bash", script.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        builder.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        builder.environment().put("HAAT_NODE", "https://nobody");
        job = builder.start();
    }

    @AfterEach
    void stop() {
        var all = Stream.concat(job.descendants(), Stream.of(job.toHandle())).toList();
        all.forEach(ProcessHandle::destroy);
    }

    @Test
    void figuresGoOnWhileBackupsTakeTheirTime() throws IOException {
        await().atMost(PATIENCE).until(() -> metrics().contains("haat_backup_wal_failing 0\n"));
        await().atMost(PATIENCE).until(() -> begun("back-up clickhouse") == 1 && begun("backrest --log-level") == 1);
        walFails("1");
        await().atMost(PATIENCE).until(() -> metrics().contains("haat_backup_wal_failing 1\n"));
        assertThat(metrics())
                .contains(
                        "haat_backup_completed_timestamp_seconds{store=\"clickhouse\"} 0\n", "haat_backup_damaged 0\n");
    }

    @Test
    void whatGoesOnIsNotBegunAgainAndKeepsNothingElse() {
        await().atMost(PATIENCE).until(() -> begun("back-up rabbitmq") > 3);
        assertThat(begun("back-up clickhouse")).isEqualTo(1);
        assertThat(begun("backrest --log-level")).isEqualTo(1);
    }

    private void walFails(String answer) throws IOException {
        Files.writeString(folder.resolve("wal-failing"), answer);
    }

    private long begun(String call) {
        return text("calls").lines().filter(line -> line.startsWith(call)).count();
    }

    private String metrics() {
        return text("told/metrics.txt");
    }

    private String text(String file) {
        var path = folder.resolve(file);
        try {
            return Files.exists(path) ? Files.readString(path) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void program(String name, String lines) throws IOException {
        var file = Files.writeString(folder.resolve(name), "#!/bin/bash\nlog=${0%/*}/calls\n" + lines + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
