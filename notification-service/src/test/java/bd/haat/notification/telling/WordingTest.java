package bd.haat.notification.telling;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.text.Language;
import bd.haat.common.text.LocalizedText;
import bd.haat.notification.template.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1234567800 | EN | EMAIL | ৳1,23,45,678
        1234567800 | BN | EMAIL | ৳১,২৩,৪৫,৬৭৮
        1234567800 | EN | SMS   | Tk 1,23,45,678
        1234567800 | BN | SMS   | ৳১,২৩,৪৫,৬৭৮
        99950      | EN | EMAIL | ৳999.50
        99950      | BN | IN_APP | ৳৯৯৯.৫০
        0          | EN | EMAIL | ৳0
        9007199254740993 | EN | EMAIL | ৳9,00,71,99,25,47,409.93
        """)
    void moneyIsGroupedInLakhAndCrore(long paisa, Language language, Channel channel, String text) {
        assertThat(word(language, channel, new Taka(paisa))).isEqualTo(text);
    }

    @Test
    void momentsAreDhakas() {
        var moment = Instant.parse("2026-11-23T19:24:00Z");
        assertThat(word(Language.EN, Channel.EMAIL, moment)).matches("24 November 2026, 1:24\\h(AM|am)");
        assertThat(word(Language.BN, Channel.EMAIL, moment)).startsWith("২৪ নভেম্বর ২০২৬, ১:২৪");
    }

    @Test
    void goodsAreListedInTheLanguage() {
        var goods = new Goods(List.of(
                new Goods.Line(new LocalizedText("জামদানি শাড়ি", "Jamdani saree"), 2),
                new Goods.Line(new LocalizedText(null, "Mug"), 10)));
        assertThat(word(Language.BN, Channel.EMAIL, goods))
                .isEqualTo(new LocalizedText("জামদানি শাড়ি", null).bn() + " × ২\nMug × ১০");
        assertThat(word(Language.EN, Channel.EMAIL, goods)).isEqualTo("Jamdani saree × 2\nMug × 10");
    }

    private static String word(Language language, Channel channel, Object value) {
        return new Wording(language, channel).of(Map.of("it", value)).get("it");
    }
}
