package bd.haat.product.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest extends SearchMarketTest {
    @ParameterizedTest
    @CsvSource({
        "saree, Dhakai Jamdani Saree",
        "shari, Dhakai Jamdani Saree",
        "sharee, Dhakai Jamdani Saree",
        "শাড়ি, Dhakai Jamdani Saree",
        "শাড়ি, Dhakai Jamdani Saree",
        "jamdani, Dhakai Jamdani Saree",
        "জামদানি, Dhakai Jamdani Saree",
        "panjabi, Cotton Panjabi",
        "punjabi, Cotton Panjabi",
        "পাঞ্জাবি, Cotton Panjabi",
        "ilish, Padma Hilsa Fish",
        "hilsa, Padma Hilsa Fish",
        "ইলিশ, Padma Hilsa Fish",
        "mach, Padma Hilsa Fish",
        "chal, Basmati Rice 5 kg",
        "চাল, Basmati Rice 5 kg",
        "rice, Basmati Rice 5 kg",
        "keya, Herbal Shampoo",
        "RC-1, Basmati Rice 5 kg",
        "jamdani shari, Dhakai Jamdani Saree",
        "jamdni sare, Dhakai Jamdani Saree"
    })
    void wordsInAnyScriptAndSpellingFindTheProduct(String query, String name) {
        assertThat(names(find(goods, "&q=" + encoded(query)))).containsExactly(name);
    }

    @Test
    void nonsenseFindsNothingAndOffersSomethingElseApart() {
        var answer = find(goods, "&q=xqzkwv");
        assertThat(answer.get("items")).isEmpty();
        assertThat(answer.get("total").asInt()).isZero();
        assertThat(answer.has("alternatives")).isTrue();
        assertThat(find(goods, "&q=saree").has("alternatives")).isFalse();
    }

    @Test
    void aTypingErrorIsForgivenAndNamed() {
        var answer = find(goods, "&q=jamdeni");
        assertThat(names(answer)).containsExactly("Dhakai Jamdani Saree");
        assertThat(answer.get("suggestion").asString()).isEqualTo("jamdani");
    }

    @Test
    void whatAQuerySaysOfThePriceNarrowsIt() {
        var affordable = find(goods, "&q=" + encoded("২০০০ টাকার নিচে পাঞ্জাবি"));
        assertThat(names(affordable)).containsExactly("Cotton Panjabi");
        assertThat(affordable.get("understood").get("maxPrice").asLong()).isEqualTo(200_000);
        assertThat(affordable.get("understood").has("minPrice")).isFalse();
        assertThat(find(goods, "&q=panjabi").has("understood")).isFalse();
        assertThat(names(find(goods, "&q=" + encoded("panjabi over 2000 taka"))))
                .isEmpty();
        assertThat(names(find(goods, "&maxPrice=160000&q=" + encoded("panjabi under 10 taka"))))
                .containsExactly("Cotton Panjabi");
        assertThat(names(find(goods, "&q=" + encoded("under 400 taka")))).containsExactly("Herbal Shampoo");
    }

    @ParameterizedTest
    @CsvSource({"5kg চাল", "rice 5000 gm", "৫ কেজির চাল", "basmati 5 KG"})
    void aMeasureIsFoundHoweverItIsWritten(String query) {
        assertThat(names(find(goods, "&q=" + encoded(query)))).containsExactly("Basmati Rice 5 kg");
    }

    @Test
    void aWordThatNoProductHasIsLeftOutAndNamed() {
        var answer = find(goods, "&limit=1&q=" + encoded("zibberwock jamdani saree"));
        assertThat(names(answer)).containsExactly("Dhakai Jamdani Saree");
        assertThat(texts(answer.get("ignored"))).containsExactly("zibberwock");
        assertThat(find(goods, "&q=saree").has("ignored")).isFalse();
    }

    @Test
    void askedWordsAreMarkedByTheirSound() {
        var marked = find(goods, "&highlight=true&q=" + encoded("shari"))
                .get("items")
                .get(0);
        assertThat(marked.get("name").asString()).isEqualTo("Dhakai Jamdani Saree");
        assertThat(marked.get("highlights").toString()).isEqualTo("[[15,20]]");
        assertThat(find(goods, "&q=shari").get("items").get(0).has("highlights"))
                .isFalse();
    }

    @Test
    void suggestionsCompleteWhatIsTyped() {
        assertThat(suggestions("dhakai jamd")).contains("Dhakai Jamdani Saree");
        assertThat(suggestions("ঢাকাই জাম")).contains("Dhakai Jamdani Saree");
        assertThat(suggestions("findab")).contains("Findables");
        assertThat(suggestions("key")).contains("Keya");
        assertThat(suggestions("zzzz")).isEmpty();
    }

    private List<String> suggestions(String typed) {
        var items = market.read("/api/v1/search/suggest?lang=en&q=" + encoded(typed))
                .get("items");
        return texts(items);
    }
}
