package bd.haat.product.image;

/** Outcome of {@link PictureShelf}. */
public sealed interface Shelved {
    /** @param key its name in the store, below {@link bd.haat.product.catalogue.Image#PATH} */
    record Kept(String key) implements Shelved {}

    /** No picture of a kind that we take. */
    record Unreadable() implements Shelved {}

    record TooLarge() implements Shelved {}

    /** The store does not answer, or is just removing this picture: the same again later may be taken. */
    record StoreAway() implements Shelved {}
}
