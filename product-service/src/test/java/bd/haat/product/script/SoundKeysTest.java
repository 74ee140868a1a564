package bd.haat.product.script;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.text.LocalizedText;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundKeysTest {
    @ParameterizedTest
    @CsvSource({
        "শাড়ি, saree", "শাড়ি, shari", "শাড়ি, sharee", "শাড়ি, sarees", "পাঞ্জাবি, panjabi", "ইলিশ, ilish",
                "জামদানি, jamdani",
        "গামছা, gamcha", "লবণ, lobon", "মসলা, mosla", "নকশি, nokshi", "নকশি, nakshi", "কাপড়, kapor", "তরমুজ, tormuj",
        "ল্যাপটপ, laptop", "চাল, chal", "মরিচ, morich", "কমলা, komla", "বাংলা, bangla", "লুঙ্গি, lungi",
                "মিষ্টি, mishti",
        "কম্বল, kombol", "দুধ, dudh", "মধু, modhu", "কাঁথা, katha", "থ্রিপিস, thripis", "ব্যাগ, bag"
    })
    void aBanglaWordMeetsItsLatinSpellings(String bangla, String latin) {
        assertThat(SoundKeys.of(SoundKeys.words(bangla)[0])).containsAnyElementsOf(SoundKeys.of(latin));
    }

    @ParameterizedTest
    @CsvSource({"চাল, chul", "কলা, kalo", "তেল, til", "শাড়ি, sari-er-na"})
    void wordsThatSoundOtherwiseStayApart(String bangla, String latin) {
        assertThat(SoundKeys.of(SoundKeys.words(bangla)[0])).doesNotContainAnyElementsOf(SoundKeys.of(latin));
    }

    @Test
    void theTwoWaysToTypeYaAndJoinersMakeNoDifference() {
        assertThat(SoundKeys.words("মেয়ে")).isEqualTo(SoundKeys.words("মেয়ে"));
        assertThat(SoundKeys.words("র‍্যাক")).isEqualTo(SoundKeys.words("র্যাক"));
        assertThat(Arrays.asList(SoundKeys.words("৫ কেজি, Basmati!"))).containsExactly("5", "কেজি", "basmati");
    }

    @Test
    void slugsAreTypeable() {
        assertThat(Slugs.of(new LocalizedText("ঢাকাই জামদানি শাড়ি", null), "product"))
                .isEqualTo("dhakai-jamdani-shari");
        assertThat(Slugs.of(new LocalizedText("শাড়ি", "Women's Café Saree (Red)"), "product"))
                .isEqualTo("womens-cafe-saree-red");
        assertThat(Slugs.of(new LocalizedText("!!!", null), "product")).isEqualTo("product");
    }
}
