package bd.haat.common.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.messaging.EventMetadata;
import bd.haat.common.persistence.Ids;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WavesTest {
    @Test
    void aWaveHoldsOneRecordOfEachSubjectInOrder() {
        var waves = Waves.of(List.of(record(1, "a"), record(2, "b"), record(3, "a"), record(4, "c"), record(5, "a")));
        assertThat(waves.stream()
                        .map(wave -> wave.stream().map(OutboxRecord::id).toList()))
                .containsExactly(List.of(1L, 2L, 4L), List.of(3L), List.of(5L));
        assertThat(Waves.of(List.of())).isEmpty();
    }

    private static OutboxRecord record(long id, String subject) {
        return new OutboxRecord(id, new EventMetadata(Ids.next(), "a.v1", "s", subject, Instant.EPOCH), "{}", null);
    }
}
