package bd.haat.product.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class ScreenTextTest extends ProductTest {
    private static final String WORDS = "/api/v1/admin/banned-words";

    @Autowired
    Screening screening;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Call me 01712-345678 for a better price | CONTACT",
                "ফোন করুন ০১৭১২ ৩৪৫ ৬৭৮ | CONTACT",
                "+880 (17) 1234-5678 | CONTACT",
                "write to rahima@example.com | CONTACT",
                "see https://cheaper.example | LINK",
                "see cheaper-sarees.com | LINK",
                "WORST SHOP I HAVE EVER SEEN ANYWHERE | SHOUTING",
                "sooooooooooooo good | SHOUTING",
                "১০,০০০ টাকার শাড়ি, ৫ কেজি চাল, 6 yards | ",
                "Very good saree, 100% cotton. Came on 25-11-2026 10.30, order 261123 | ",
                "খুব ভালো শাড়ি, রং পাকা | "
            })
    void whatDoesNotBelongThereIsFound(String text, String finding) {
        var found = screening.screen(text, null);
        if (finding == null) assertThat(found).isEmpty();
        else assertThat(found).containsExactly(Finding.valueOf(finding));
    }

    @Test
    void invisibleSignsAndOrnamentsHideNothing() {
        assertThat(screening.screen("０１７１２３４５６７８")).contains(Finding.CONTACT);
        assertThat(screening.screen("017\u200b123\u200b45678")).contains(Finding.CONTACT);
    }

    @Test
    void anAdminsWordsHoldATextBackHoweverTheyAreWritten() {
        var admin = market.tokens().admin();
        market.post(WORDS, admin, Map.of("phrase", "Jhakas  Batpar!"))
                .expectStatus()
                .isNoContent();
        market.post(WORDS, admin, Map.of("phrase", "বাটপার")).expectStatus().isNoContent();
        assertThat(screening.screen("what a JHAKAS-batpar")).containsExactly(Finding.BANNED_WORD);
        assertThat(screening.screen("এক নম্বর বাট\u200cপার।")).containsExactly(Finding.BANNED_WORD);
        assertThat(screening.screen("jhakas batparer"))
                .as("part of another word")
                .isEmpty();
        assertThat(Market.json(market.get(WORDS, admin), 200).get("items").size())
                .isGreaterThanOrEqualTo(2);
        market.delete(WORDS + "?phrase=jhakas batpar", admin, null)
                .expectStatus()
                .isNoContent();
        assertThat(screening.screen("jhakas batpar")).isEmpty();
        Market.json(market.delete(WORDS + "?phrase=jhakas batpar", admin, null), 404);
        Market.json(market.post(WORDS, admin, Map.of("phrase", "!!!")), 400);
        Market.json(market.post(WORDS, market.shop().bearer(), Map.of("phrase", "x")), 403);
    }

    @ParameterizedTest
    @Timeout(5)
    @ValueSource(strings = {"1 ", "a@", "a.", "((1", "0171234567", "A", "।"})
    void hostileTextsTakeNoTime(String part) {
        var text = part.repeat(3_000 / part.length());
        org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(1), () -> screening.screen(text));
    }
}
