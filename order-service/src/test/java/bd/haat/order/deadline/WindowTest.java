package bd.haat.order.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.order.deadline.Window.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final Instant NOW = Instant.parse("2026-11-23T06:24:00Z");

    @Test
    void positionsAreInPostgresOrder() {
        var low = new Position(NOW, UUID.fromString("01968f4e-9b00-7000-8000-00112233dd01"));
        var high = new Position(NOW, UUID.fromString("f1968f4e-9b00-7000-8000-00112233dd01"));
        assertThat(low).isLessThan(high); // signed, as Java compares UUIDs, it would be the other way round
        assertThat(high).isLessThan(new Position(NOW.plusNanos(1_000), low.subjectId()));
        assertThat(Position.START).isLessThan(low);
    }

    @Test
    void nearBeginsWherePastEnds() {
        var past = Window.of(Deadline.State.PAST, NOW, Duration.ofHours(6));
        var near = Window.of(Deadline.State.NEAR, NOW, Duration.ofHours(6));
        assertThat(past.until()).isEqualTo(near.after().dueAt()).isEqualTo(NOW);
        assertThat(near.until()).isEqualTo(NOW.plus(Duration.ofHours(6)));
        assertThat(Window.all(NOW, Duration.ofHours(6))).isEqualTo(new Window(past.after(), near.until()));
    }

    @Test
    void aCursorOfBeforeDoesNotWidenAWindow() {
        var near = Window.of(Deadline.State.NEAR, NOW, Duration.ofHours(6));
        assertThat(near.from(null)).isEqualTo(near);
        assertThat(near.from(Position.START)).isEqualTo(near);
        var later = new Position(NOW.plusSeconds(60), new UUID(0, 1));
        assertThat(near.from(later)).isEqualTo(new Window(later, near.until()));
    }
}
