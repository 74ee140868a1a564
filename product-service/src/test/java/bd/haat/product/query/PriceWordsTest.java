package bd.haat.product.query;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.product.script.SoundKeys;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceWordsTest {
    @ParameterizedTest
    @CsvSource({
        "under 500 taka, , 50000, ''",
        "saree under ৳2000, , 200000, saree",
        "১২০০ টাকার নিচে পাঞ্জাবি, , 120000, পাঞ্জাবি",
        "পাঞ্জাবি ১০০০ টাকার মধ্যে, , 100000, পাঞ্জাবি",
        "500 takar niche juta, , 50000, juta",
        "'smartphone below 20,000 tk', , 2000000, smartphone",
        "tv under 30k, , 3000000, tv",
        "২০ হাজার টাকার নিচে টিভি, , 2000000, টিভি",
        "পাঁচশ টাকার মধ্যে মধু, , 50000, মধু",
        "৳500 এর নিচে হিজাব, , 50000, হিজাব",
        "২০০০ টাকার শাড়ি, , 200000, শাড়ি",
        "fridge between 30000 and 50000, 3000000, 5000000, fridge",
        "laptop 50000 to 80000 taka, 5000000, 8000000, laptop",
        "২০০০ থেকে ৪০০০ টাকার জুতা, 200000, 400000, জুতা",
        "300-600 taka shampoo, 30000, 60000, shampoo",
        "phone 10-20k taka, 1000000, 2000000, phone",
        "watch over 5000 taka, 500000, , watch",
        "৫০০০ টাকার বেশি দামের শাড়ি, 500000, , শাড়ি",
        "৩০০ টাকার কম দামের চুড়ি, , 30000, চুড়ি"
    })
    void wordsOfThePriceBecomeBounds(String query, Long min, Long max, String rest) {
        var read = PriceWords.read(query);
        assertThat(read.min()).isEqualTo(min);
        assertThat(read.max()).isEqualTo(max);
        assertThat(SoundKeys.words(read.rest())).isEqualTo(SoundKeys.words(rest));
    }

    @ParameterizedTest
    @CsvSource({
        "5kg rice",
        "under 5kg dumbbell",
        "note 12 কম দামের",
        "1000 g sugar",
        "galaxy s24",
        "size 42 shoes",
        "from rajshahi",
        "500 টুকরা পাজল",
        "kom dame phone",
        "1-2 litre",
        "tk",
        "under",
        "99999999999999999999999 taka under"
    })
    void otherNumbersAreNoPrices(String query) {
        assertThat(PriceWords.read(query)).isEqualTo(new PriceWords(query, null, null));
    }
}
