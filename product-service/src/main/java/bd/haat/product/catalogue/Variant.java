package bd.haat.product.catalogue;

import bd.haat.common.money.Money;
import bd.haat.product.measure.Parcel;
import bd.haat.product.measure.Quantity;
import bd.haat.product.measure.Unit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One thing that can be bought: a size, a colour. Removed ones stay as rows, for orders name them. */
@Entity
@Table(name = "variants")
public class Variant {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "product_id")
    private Product product;

    private UUID sellerId;
    private String sku;
    private long priceMinor;
    private Long compareAtMinor;
    private String currency;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> options;

    @Enumerated(EnumType.STRING)
    private Unit unit;

    @Column(precision = 10, scale = 3)
    private BigDecimal unitAmount;

    private Integer weightGrams;
    private Integer lengthMm;
    private Integer widthMm;
    private Integer heightMm;
    private int position;
    private Instant removedAt;

    protected Variant() {}

    public Variant(UUID id, Product product) {
        this.id = id;
        this.product = product;
        this.sellerId = product.sellerId();
    }

    public Variant change(VariantRequest wish, int position) {
        sku = wish.sku().strip();
        priceMinor = wish.price().amount();
        currency = wish.price().currency();
        compareAtMinor =
                wish.compareAtPrice() == null ? null : wish.compareAtPrice().amount();
        options = wish.options() == null ? Map.of() : wish.options();
        measure(wish.quantity(), wish.parcel());
        this.position = position;
        return this;
    }

    private void measure(Quantity quantity, Parcel parcel) {
        unit = quantity == null ? null : quantity.unit();
        unitAmount = quantity == null ? null : quantity.amount().setScale(3, RoundingMode.UNNECESSARY);
        weightGrams = parcel == null ? null : parcel.weightGrams();
        lengthMm = parcel == null ? null : parcel.lengthMm();
        widthMm = parcel == null ? null : parcel.widthMm();
        heightMm = parcel == null ? null : parcel.heightMm();
    }

    public void price(Money price, Money compareAt) {
        priceMinor = price.amount();
        compareAtMinor = compareAt == null ? null : compareAt.amount();
    }

    public void remove(Instant now) {
        if (removedAt == null) removedAt = now;
    }

    public UUID id() {
        return id;
    }

    public String sku() {
        return sku;
    }

    public Money price() {
        return new Money(priceMinor, currency);
    }

    public Money compareAtPrice() {
        return compareAtMinor == null ? null : new Money(compareAtMinor, currency);
    }

    public Map<String, String> options() {
        return options;
    }

    public Quantity quantity() {
        return unit == null ? null : new Quantity(unit, unitAmount.stripTrailingZeros());
    }

    public Parcel parcel() {
        var known = Stream.of(weightGrams, lengthMm, widthMm, heightMm).anyMatch(Objects::nonNull);
        return known ? new Parcel(weightGrams, lengthMm, widthMm, heightMm) : null;
    }

    public boolean removed() {
        return removedAt != null;
    }
}
