package bd.haat.product.catalogue;

import bd.haat.common.text.LocalizedText;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A picture on a product, with what the seller says of it. */
@Entity
@Table(name = "product_images")
public class Image {
    /** Where pictures are served. */
    public static final String PATH = "/media/";

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "product_id")
    private Product product;

    private String objectKey;
    private String placeholder;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Picture.Size> sizes;

    private String altBn;
    private String altEn;
    private int position;

    protected Image() {}

    /** @param alt what the picture shows, or null */
    public Image(UUID id, Product product, Picture picture, LocalizedText alt) {
        this.id = id;
        this.product = product;
        this.objectKey = picture.key();
        this.placeholder = picture.placeholder();
        this.sizes = picture.sizes();
        this.position = product.images().stream()
                        .mapToInt(other -> other.position)
                        .max()
                        .orElse(-1)
                + 1;
        this.altBn = alt == null ? null : alt.bn();
        this.altEn = alt == null ? null : alt.en();
    }

    public void describe(LocalizedText alt) {
        altBn = alt == null ? null : alt.bn();
        altEn = alt == null ? null : alt.en();
    }

    public void moveTo(int position) {
        this.position = position;
    }

    public UUID id() {
        return id;
    }

    public Picture picture() {
        return new Picture(objectKey, placeholder, sizes);
    }

    public LocalizedText alt() {
        return altBn == null && altEn == null ? null : new LocalizedText(altBn, altEn);
    }
}
