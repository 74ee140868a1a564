package bd.haat.product.catalogue;

import java.util.Map;
import java.util.UUID;

/** Writes a changed product with everything that follows from it; the last step of each edit, inside its transaction. */
public interface SaveProduct {
    /**
     * Stock, lists, event and the word to caches follow at the end of the transaction, once for all that it saves.
     *
     * @param opened the pieces of each new variant
     * @return the product as saved, with its new version
     */
    Product save(Product product, Map<UUID, Integer> opened, UUID actor);

    boolean hasCategory(UUID id);
}
