package bd.haat.common.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyTest {
    @Test
    void addsExactlyAndNeverWrapsAround() {
        assertThat(Money.sum(List.of(Money.bdt(1), Money.bdt(2)))).isEqualTo(Money.bdt(3));
        assertThat(Money.bdt(125_000).times(3).minus(Money.bdt(1))).isEqualTo(Money.bdt(374_999));
        assertThatThrownBy(() -> Money.bdt(Long.MAX_VALUE).plus(Money.bdt(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.bdt(Long.MAX_VALUE).times(2)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void currenciesDoNotMix() {
        assertThatThrownBy(() -> Money.bdt(1).plus(new Money(1, "USD"))).isInstanceOf(IllegalArgumentException.class);
    }
}
