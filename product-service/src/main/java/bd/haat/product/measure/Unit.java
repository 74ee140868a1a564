package bd.haat.product.measure;

import bd.haat.common.money.Money;
import bd.haat.common.text.LocalizedText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What goods are sold by. Prices are compared by the larger unit of a family: grams by the kilogram, dozens by the piece. */
public enum Unit {
    PIECE("পিস", "piece"),
    DOZEN("ডজন", "dozen", PIECE, "12"),
    PAIR("জোড়া", "pair"),
    SET("সেট", "set"),
    PACK("প্যাকেট", "pack"),
    KILOGRAM("কেজি", "kg"),
    GRAM("গ্রাম", "g", KILOGRAM, "0.001"),
    LITRE("লিটার", "litre"),
    MILLILITRE("মিলিলিটার", "ml", LITRE, "0.001"),
    METRE("মিটার", "m"),
    YARD("গজ", "yard"),
    FOOT("ফুট", "ft");

    private final LocalizedText label;
    private final Unit base;
    private final BigDecimal inBase;

    Unit(String bn, String en) {
        this.label = new LocalizedText(bn, en);
        this.base = this;
        this.inBase = BigDecimal.ONE;
    }

    Unit(String bn, String en, Unit base, String inBase) {
        this.label = new LocalizedText(bn, en);
        this.base = base;
        this.inBase = new BigDecimal(inBase);
    }

    /** By name or by label in either language, whatever the case. */
    public static Optional<Unit> of(String written) {
        return Arrays.stream(values())
                .filter(unit -> Stream.of(unit.name(), unit.label.bn(), unit.label.en())
                        .anyMatch(written.strip()::equalsIgnoreCase))
                .findFirst();
    }

    public LocalizedText label() {
        return label;
    }

    /** The unit by which prices are compared. */
    public Unit base() {
        return base;
    }

    /** The price of one {@link #base()}, to the paisa, half up. */
    public Money priceOfBase(Money price, BigDecimal amount) {
        var each = BigDecimal.valueOf(price.amount()).divide(amount.multiply(inBase), 0, RoundingMode.HALF_UP);
        return new Money(each.longValueExact(), price.currency());
    }
}
