package bd.haat.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void valuesAreNeverReadAsPlaces() {
        var words = new Words("{{name}}: {{number}}{{other}} $1 {x}");
        assertThat(words.with(Map.of("name", "{{number}} $2 \\", "number", "7")))
                .isEqualTo("{{number}} $2 \\: 7 $1 {x}");
    }

    @Test
    void onlyNamesStandInBraces() {
        assertThat(new Words("{{a}} {b} }").isWellFormed()).isTrue();
        assertThat(new Words("{{a.b}}").isWellFormed()).isFalse();
        assertThat(new Words("{{a").isWellFormed()).isFalse();
        assertThat(new Words("{{ a }}").isWellFormed()).isFalse();
    }
}
