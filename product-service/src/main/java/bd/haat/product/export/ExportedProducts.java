package bd.haat.product.export;

import java.util.List;
import java.util.UUID;

/** Reads a seller's products for a file. */
interface ExportedProducts {
    /** Those after a product, in the order in which they were made; null for the first. */
    List<ExportedProduct> after(UUID sellerId, UUID product, int most);

    /** The names of all options, in order, up to {@code most}. */
    List<String> optionNames(UUID sellerId, int most);

    /** The same for attributes. */
    List<String> attributeNames(UUID sellerId, int most);
}
