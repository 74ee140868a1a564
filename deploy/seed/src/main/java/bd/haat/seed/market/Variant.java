package bd.haat.seed.market;

import java.util.Map;

/**
 * A choice of a product.
 *
 * @param sku the same at every run, and no other product's
 * @param price in paisa
 * @param compareAtPrice in paisa, above the price; 0 where there is no reduction
 */
public record Variant(String sku, long price, long compareAtPrice, Map<String, String> options, int stock) {}
