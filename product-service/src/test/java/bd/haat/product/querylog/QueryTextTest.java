package bd.haat.product.querylog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        '  Jamdani   SAREE! '            | jamdani saree
        ৫ কেজি চাল                       | 5 কেজি চাল
        saree 01712345678                | saree
        call +88 01712-345 678 please    | call please
        ০১৭১২৩৪৫৬৭৮                      | ''
        rahima@example.com shari         | shari
        4111 1111 1111 1111              | ''
        nid 1990123456789                | nid
        iphone 15 under 150000           | iphone 15 under 150000
        between 30000 and 50000          | between 30000 and 50000
        ?!                               | ''
        """)
    void wordsStayAndWhatTellsWhoSomebodyIsDoesNot(String typed, String kept) {
        assertThat(QueryText.of(typed)).isEqualTo(kept);
    }

    @Test
    void aLongQueryEndsWithAWholeWord() {
        assertThat(QueryText.of("word ".repeat(40))).hasSize(99).endsWith(" word");
        assertThat(QueryText.of("w".repeat(200))).isEmpty();
        assertThat(QueryText.of(null)).isEmpty();
    }
}
