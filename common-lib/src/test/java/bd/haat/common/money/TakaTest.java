package bd.haat.common.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TakaTest {
    @ParameterizedTest
    @CsvSource({"0, 0.00", "5, 0.05", "123450, 1234.50", "-99, -0.99", "99999999999999, 999999999999.99"})
    void isWrittenWithTwoDecimalsAndReadAgain(long paisa, String text) {
        assertThat(Taka.text(paisa)).isEqualTo(text);
        assertThat(Taka.paisa(text)).hasValue(paisa);
    }

    @ParameterizedTest
    @CsvSource({"12, 1200", "12.5, 1250", "' 7.25 ', 725", "১২.৫০, 1250", "3.10000, 310"})
    void isReadAsPeopleWriteIt(String text, long paisa) {
        assertThat(Taka.paisa(text)).hasValue(paisa);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "-", "1,234.00", "1.234", "1e5", "NaN", ".5", "12345678901234567890"})
    void whatIsNoAmountIsNone(String text) {
        assertThat(Taka.paisa(text)).isEmpty();
    }
}
