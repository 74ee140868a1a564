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

    @Version
    private Long version;

    protected Category() {}

    Category(UUID id, String slug, LocalizedText name, UUID parentId, int position) {
        this.id = id;
        this.slug = slug;
        change(name, parentId, position);
    }

    void change(LocalizedText name, UUID parentId, int position) {
        this.nameBn = name.bn();
        this.nameEn = name.en();
        this.parentId = parentId;
        this.position = position;
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

    /** Null until saved. */
    Long version() {
        return version;
    }
}
