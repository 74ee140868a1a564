package bd.haat.product.slug;

import java.util.UUID;

/** Which address belongs to which product; the first comer keeps it for good. */
public interface Slugbook {
    /** Writes the product in under the wanted slug or, where another product has it, under one made distinct. */
    String claim(UUID productId, String wanted);
}
