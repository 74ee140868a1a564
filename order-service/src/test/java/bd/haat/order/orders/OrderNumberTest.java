package bd.haat.order.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class OrderNumberTest {
    @Test
    void theDateIsDhakas() {
        assertThat(OrderNumber.at(Instant.parse("2026-11-22T17:59:59Z"))).startsWith("HT-261122-");
        assertThat(OrderNumber.at(Instant.parse("2026-11-22T18:00:00Z"))).startsWith("HT-261123-");
    }

    @Test
    void everyNumberHasTheForm() {
        for (int i = 0; i < 1000; i++) {
            var number = OrderNumber.at(Instant.parse("2026-11-23T06:24:00Z"));
            assertThat(number).matches("HT-\\d{6}-[0-9A-HJKMNP-TV-Z]{6}");
            assertThat(OrderNumber.isValid(number)).isTrue();
        }
    }

    @Test
    void anyOneWrongCharacterIsFound() {
        var number = OrderNumber.at(Instant.parse("2026-11-23T06:24:00Z"));
        for (int at = 3; at < number.length(); at++) {
            if (number.charAt(at) == '-') continue;
            var allowed = at < 9 ? "0123456789" : OrderNumber.ALPHABET;
            for (char wrong : allowed.toCharArray())
                if (wrong != number.charAt(at))
                    assertThat(OrderNumber.isValid(number.substring(0, at) + wrong + number.substring(at + 1)))
                            .isFalse();
        }
    }

    @Test
    void otherFormsAreNoNumbers() {
        for (var text :
                new String[] {"", "HT-261123-", "HT-261123-7K3QFU", "ht-261123-7k3qfg", "HT-261123-7K3QFGG", null})
            assertThat(OrderNumber.isValid(text)).isFalse();
        assertThat(OrderNumber.isValid("HT-261123-7K3QFG")).isTrue();
    }
}
