package bd.haat.product.catalogue;

import bd.haat.common.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One thing that can be bought: a size, a colour. Removed ones stay as rows, for orders name them. */
@Entity
@Table(name = "variants")
class Variant {
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

    private int position;
    private Instant removedAt;

    protected Variant() {}

    Variant(UUID id, Product product) {
        this.id = id;
        this.product = product;
        this.sellerId = product.sellerId();
    }

    Variant change(VariantRequest wish, int position) {
        sku = wish.sku().strip();
        priceMinor = wish.price().amount();
        currency = wish.price().currency();
        compareAtMinor =
                wish.compareAtPrice() == null ? null : wish.compareAtPrice().amount();
        options = wish.options() == null ? Map.of() : wish.options();
        this.position = position;
        return this;
    }

    void remove(Instant now) {
        if (removedAt == null) removedAt = now;
    }

    UUID id() {
        return id;
    }

    String sku() {
        return sku;
    }

    Money price() {
        return new Money(priceMinor, currency);
    }

    Money compareAtPrice() {
        return compareAtMinor == null ? null : new Money(compareAtMinor, currency);
    }

    Map<String, String> options() {
        return options;
    }

    boolean removed() {
        return removedAt != null;
    }
}
