package bd.haat.product.browse;

/** What stands under the address of a product. */
sealed interface Shown {
    record Page(Rendered rendered) implements Shown {}

    /** The product has another slug now. */
    record Moved(String slug) implements Shown {}
}
