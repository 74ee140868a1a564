package bd.haat.order.document;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.text.Language;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void bothLanguagesSayTheSameThings() throws Exception {
        assertThat(words("bn").keySet()).isEqualTo(words("en").keySet());
    }

    @Test
    void figuresAreGroupedInLakhAndCrore() {
        assertThat(Wording.in(Language.BN).taka(12_345_678_90L)).isEqualTo("৳১,২৩,৪৫,৬৭৮.৯০");
        assertThat(Wording.in(Language.EN).taka(12_345_678_90L)).isEqualTo("৳1,23,45,678.90");
        assertThat(Wording.in(Language.EN).amount(5)).isEqualTo("0.05");
        assertThat(Wording.in(Language.BN).percent(1_500)).isEqualTo("১৫%");
        assertThat(Wording.in(Language.EN).percent(750)).isEqualTo("7.5%");
    }

    @Test
    void momentsAreDhakas() {
        var newYear = Instant.parse("2026-12-31T18:05:00Z");
        assertThat(Wording.in(Language.BN).day(newYear)).isEqualTo("১ জানুয়ারি ২০২৭");
        assertThat(Wording.in(Language.EN).day(newYear)).isEqualTo("1 January 2027");
        assertThat(Wording.in(Language.EN).hour(newYear)).isEqualTo("00:05");
    }

    private static Properties words(String language) throws Exception {
        var words = new Properties();
        try (var file = new InputStreamReader(
                WordingTest.class.getResourceAsStream("/documents_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            words.load(file);
        }
        return words;
    }
}
