package bd.haat.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LocalizedTextTest {
    @Test
    void theOtherLanguageStandsInForAMissingOne() {
        assertThat(new LocalizedText("শাড়ি", null).in(Language.EN)).isEqualTo("শাড়ি");
        assertThat(new LocalizedText(" ", "Saree").in(Language.BN)).isEqualTo("Saree");
        assertThat(new LocalizedText("শাড়ি", "Saree").in(Language.EN)).isEqualTo("Saree");
        assertThat(new LocalizedText(" ", null).isPresent()).isFalse();
    }

    @Test
    void composedLettersAreEqualHoweverTheyWereTyped() {
        assertThat(new LocalizedText("শাড়ি", null)).isEqualTo(new LocalizedText("শা\u09A1\u09BCি", null));
    }
}
