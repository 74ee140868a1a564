package bd.haat.product.index;

/**
 * What the index should hold of one product.
 *
 * @param version grows with every change of product, stock, rating or seller, so that an older state never replaces a newer one
 * @param document null where the product must not be found
 */
record Entry(String id, long version, ProductDocument document) {}
