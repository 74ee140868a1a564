package bd.haat.product.measure;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.money.Money;
import bd.haat.common.text.Language;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {
    @ParameterizedTest
    @CsvSource({
        "GRAM, 500, 6000, 12000, 500 গ্রাম, কেজি",
        "GRAM, 300, 10000, 33333, 300 গ্রাম, কেজি",
        "KILOGRAM, 5.000, 40000, 8000, 5 কেজি, কেজি",
        "MILLILITRE, 750, 10000, 13333, 750 মিলিলিটার, লিটার",
        "DOZEN, 1, 15000, 1250, 1 ডজন, পিস",
        "LITRE, 0.5, 9001, 18002, 0.5 লিটার, লিটার",
    })
    void pricesAreComparedByTheLargerUnit(
            Unit unit, BigDecimal amount, long price, long each, String label, String base) {
        var view = QuantityView.of(new Quantity(unit, amount), new Money(price, "BDT"), Language.BN);
        assertThat(view.pricePerBase()).isEqualTo(new Money(each, "BDT"));
        assertThat(view.label()).isEqualTo(label);
        assertThat(view.base()).isEqualTo(base);
    }

    @ParameterizedTest
    @CsvSource({"PIECE, 1", "KILOGRAM, 1", "GRAM, 1000", "PAIR, 1.000"})
    void onePieceOfTheLargerUnitNeedsNoSecondPrice(Unit unit, BigDecimal amount) {
        var view = QuantityView.of(new Quantity(unit, amount), new Money(500, "BDT"), Language.EN);
        assertThat(view.pricePerBase()).isNull();
        assertThat(view.base()).isNull();
    }
}
