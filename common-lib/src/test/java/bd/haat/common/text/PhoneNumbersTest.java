package bd.haat.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "01712345678",
                "8801712345678",
                "+8801712345678",
                "০১৭১২৩৪৫৬৭৮",
                "+৮৮ ০১৭১২-৩৪৫৬৭৮",
                "017 1234 5678"
            })
    void everyUsualFormIsTheSameNumber(String typed) {
        assertThat(PhoneNumbers.normalise(typed)).contains("+8801712345678");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0171234567",
                "017123456789",
                "02123456789",
                "01212345678",
                "phone",
                "+1 01712345678",
                "01712345678x"
            })
    void anythingElseIsNone(String typed) {
        assertThat(PhoneNumbers.normalise(typed)).isEmpty();
    }
}
