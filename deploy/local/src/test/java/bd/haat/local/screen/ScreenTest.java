package bd.haat.local.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScreenTest {
    private static final Row ORDER = new Row("order", "ready", 8105, Duration.ofMillis(3210), 327, "");
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @Test
    void withoutATerminalEachChangeIsALine() {
        var screen = Screen.plain(new PrintStream(shown));

        try (var _ = screen.show(() -> List.of(ORDER))) {
            screen.changed(ORDER);
            screen.changed(new Row("user", "waiting", 8101, null, 0, ""));
        }

        var lines = shown.toString().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).matches("\\[ +0\\.\\d] order {10}ready {7}8105 {6}3\\.2 {6}327");
        assertThat(lines.getLast()).endsWith("user           waiting     8101");
        assertThat(shown.toString()).doesNotContain("\u001b");
    }

    @Test
    void onATerminalTheTableIsDrawnOverItselfAndLinesAppearAboveIt() {
        var screen = Screen.live(new PrintStream(shown));

        try (var _ = screen.show(() -> List.of(ORDER))) {
            await().until(() -> shown.toString().contains("order"));
            screen.say("redis died");
        }

        assertThat(shown.toString()).contains("\u001b[2A\u001b[Jredis died\nservice ");
        assertThat(shown.toString()).endsWith("327\n");
    }
}
