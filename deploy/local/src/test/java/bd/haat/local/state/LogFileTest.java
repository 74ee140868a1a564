package bd.haat.local.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    Path folder;

    private LogFile log;

    @BeforeEach
    void name() {
        log = new LogFile(folder.resolve("order.log"));
    }

    @Test
    void aLogThatIsAbsentHasNoLastWords() {
        assertThat(log.lastWords()).isEmpty();
        assertThat(log.tail(5)).isEmpty();
    }

    @Test
    void ofALineTheMessageCounts() {
        log.note("\u001b[38;5;160mplain\u001b[0m");
        assertThat(log.lastWords()).isEqualTo("plain");

        log.note("{\"@timestamp\":\"2026-11-23T00:00:00Z\",\"message\":\"out of stock\"}");
        log.note("");
        assertThat(log.lastWords()).isEqualTo("out of stock");

        log.note("2026-11-23T16:46:06.853Z  INFO 30099 --- [order-service] [ main] b.h.o.Order    : Started after 7.4 s"
                + " : fine");
        assertThat(log.lastWords()).isEqualTo("Started after 7.4 s : fine");

        log.note("Caused by: java.net.ConnectException: refused");
        log.note("\tat java.base/java.lang.Thread.run(Thread.java:1474) ~[na:na]");
        log.note("\t... 12 common frames omitted");
        assertThat(log.lastWords()).isEqualTo("java.net.ConnectException: refused");

        log.note("Caused by: FlywayValidateException: Validate failed");
        log.note("Detected resolved migration not applied: 013.");
        assertThat(log.lastWords())
                .isEqualTo("FlywayValidateException: Validate failed Detected resolved migration not applied: 013.");

        log.note("{\"message\":\"cut o");
        assertThat(log.lastWords()).isEqualTo("{\"message\":\"cut o");
    }

    @Test
    void aLargeLogTurnsOverAndThreeOldOnesStay() throws IOException {
        for (int generation = 0; generation < 6; generation++) {
            Files.write(log.path(), new byte[(5 << 20) + 1 + generation]);
            log.rotated();
        }

        assertThat(log.path()).doesNotExist();
        assertThat(folder).isDirectoryNotContaining("glob:**order.log.4");
        assertThat(folder.resolve("order.log.1")).hasSize((5 << 20) + 6);
        assertThat(folder.resolve("order.log.3")).hasSize((5 << 20) + 4);
    }

    @Test
    void aSmallLogGrowsOn() {
        log.note("first");
        log.rotated().note("second");

        assertThat(log.tail(5)).containsExactly("first", "second");
    }
}
