package bd.haat.common.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bd.haat.common.persistence.Ids;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CursorsTest {
    record Position(Instant at, UUID id) {}

    record OtherList(Instant at, UUID id) {}

    private final Cursors cursors = new Cursors(
            "a-secret-that-only-tests-know-of-0001", JsonMapper.builder().build());

    @Test
    void aCursorLeadsBackToItsKey() {
        var key = new Position(Instant.parse("2026-11-23T06:24:00.123456Z"), Ids.next());
        assertThat(cursors.decode(cursors.encode(key), Position.class)).isEqualTo(key);
        assertThat(cursors.decode(null, Position.class)).isNull();
    }

    @Test
    void aCursorOfAnotherListOrSecretIsForged() {
        var cursor = cursors.encode(new Position(Instant.EPOCH, Ids.next()));
        var others = new Cursors(
                "a-secret-that-only-others-know-of-01", JsonMapper.builder().build());
        assertThatThrownBy(() -> cursors.decode(cursor, OtherList.class)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> others.decode(cursor, Position.class)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "not base64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "eyJhIjoxfQ"})
    void anythingElseIsAnInvalidCursor(String cursor) {
        assertThatThrownBy(() -> cursors.decode(cursor, Position.class)).hasMessage("400 invalid-cursor");
    }
}
