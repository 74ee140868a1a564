package bd.haat.order.cart;

/**
 * An item as the cart keeps it.
 *
 * @param priceMinor what a piece cost, in paisa, when it was put there; null if it was before prices were remembered
 */
record Kept(Item item, Long priceMinor) {}
