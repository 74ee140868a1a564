package bd.haat.product.catalogue;

import bd.haat.common.text.LocalizedText;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a seller offers, in one or more variants. Its slugs follow its name; the old ones keep leading to it. */
@Entity
@Table(name = "products")
public class Product {
    @Id
    private UUID id;

    private UUID sellerId;
    private UUID categoryId;
    private String slug;
    private String slugBn;
    private String nameBn;
    private String nameEn;
    private String descriptionBn;
    private String descriptionEn;
    private String brand;
    private String fingerprint;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> attributes;

    @Enumerated(EnumType.STRING)
    private ListingStatus status;

    private boolean held;
    private Instant deletedAt;
    private Instant createdAt;
    private Instant updatedAt;

    @OneToMany(mappedBy = "product", cascade = CascadeType.ALL, fetch = FetchType.LAZY)
    @OrderBy("position")
    private List<Variant> variants = new ArrayList<>();

    @OneToMany(mappedBy = "product", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    @OrderBy("position")
    private List<Image> images = new ArrayList<>();

    @Version
    private Long version;

    protected Product() {}

    public Product(UUID id, UUID sellerId, ListingStatus status, Instant now) {
        this.id = id;
        this.sellerId = sellerId;
        this.status = status;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Takes over what the wish names; what it leaves null stays. */
    public void describe(ProductText wish, Instant now) {
        if (wish.name() != null) {
            nameBn = wish.name().bn();
            nameEn = wish.name().en();
        }
        if (wish.description() != null) {
            descriptionBn = wish.description().bn();
            descriptionEn = wish.description().en();
        }
        categoryId = Objects.requireNonNullElse(wish.categoryId(), categoryId);
        if (wish.brand() != null)
            brand = wish.brand().isBlank() ? null : wish.brand().strip();
        fingerprint = Fingerprint.of(name(), brand);
        attributes = wish.attributes() != null ? wish.attributes() : attributes == null ? Map.of() : attributes;
        status = Objects.requireNonNullElse(wish.status(), status);
        touch(now);
    }

    /** @param bn null without a name in Bangla */
    public void address(String slug, String bn) {
        this.slug = slug;
        this.slugBn = bn;
    }

    /** Every edit touches the product itself, so that its version covers variants and images. */
    public void touch(Instant now) {
        updatedAt = now.isAfter(updatedAt) ? now : updatedAt.plusNanos(1000);
    }

    public Variant add(Variant variant) {
        variants.add(variant);
        return variant;
    }

    public Image add(Image image, Instant now) {
        images.add(image);
        touch(now);
        return image;
    }

    public void delete(Instant now) {
        deletedAt = now;
        variants.forEach(variant -> variant.remove(now));
        touch(now);
    }

    /** Reads what is not read yet, while the transaction is open. */
    public Product complete() {
        variants.size();
        images.size();
        return this;
    }

    public UUID id() {
        return id;
    }

    public UUID sellerId() {
        return sellerId;
    }

    public UUID categoryId() {
        return categoryId;
    }

    public String slug() {
        return slug;
    }

    public String slugBn() {
        return slugBn;
    }

    public String fingerprint() {
        return fingerprint;
    }

    public LocalizedText name() {
        return new LocalizedText(nameBn, nameEn);
    }

    public LocalizedText description() {
        return descriptionBn == null && descriptionEn == null ? null : new LocalizedText(descriptionBn, descriptionEn);
    }

    public String brand() {
        return brand;
    }

    public Map<String, Object> attributes() {
        return attributes;
    }

    public ListingStatus status() {
        return status;
    }

    /** Moderation keeps it from being offered. */
    public boolean held() {
        return held;
    }

    public void hold(boolean held) {
        this.held = held;
    }

    public boolean deleted() {
        return deletedAt != null;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** Those that are still offered, in the seller's order. */
    public List<Variant> variants() {
        return variants.stream().filter(variant -> !variant.removed()).toList();
    }

    public List<Image> images() {
        return images;
    }

    /** Null until saved. */
    public Long version() {
        return version;
    }
}
