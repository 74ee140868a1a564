package bd.haat.product.editing;

import bd.haat.product.catalogue.Product;
import bd.haat.product.seller.Seller;
import java.util.UUID;
import java.util.function.Consumer;

/** Makes and changes products, each edit in one transaction (the caller's, if there is one), which every outcome but a done one marks for rollback. */
public interface ProductEdits {
    ProductEdit create(Seller seller, NewProductRequest wish, UUID actor);

    /** @param check sees the product under its lock and may throw */
    ProductEdit change(UUID id, UUID sellerId, ProductPatch wish, UUID actor, Consumer<Product> check);
}
