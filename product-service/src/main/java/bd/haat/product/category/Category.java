package bd.haat.product.category;

import bd.haat.common.text.LocalizedText;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** A shelf of the market. Its slug stays when its name changes, unless an admin gives another. */
@Entity
@Table(name = "categories")
class Category {
    @Id
    private UUID id;

    private UUID parentId;
    private String slug;
    private String nameBn;
    private String nameEn;
    private int position;
    private String restriction;

    @Version
    private Long version;

    protected Category() {}

    Category(UUID id, String slug) {
        this.id = id;
        this.slug = slug;
    }

    Category change(CategoryRequest wanted) {
        this.nameBn = wanted.name().bn();
        this.nameEn = wanted.name().en();
        this.parentId = wanted.parentId();
        this.position = wanted.positionOrFirst();
        this.restriction = wanted.restriction();
        return this;
    }

    void rename(String slug) {
        this.slug = slug;
    }

    UUID id() {
        return id;
    }

    UUID parentId() {
        return parentId;
    }

    String slug() {
        return slug;
    }

    LocalizedText name() {
        return new LocalizedText(nameBn, nameEn);
    }

    int position() {
        return position;
    }

    /** The licence that its goods need, or null. */
    String restriction() {
        return restriction;
    }

    /** Null until saved. */
    Long version() {
        return version;
    }
}
