package bd.haat.product.image;

/** Keeps pictures that others than products show. */
public interface PictureShelf {
    /** Looks at the bytes and keeps them, a day at least and then as long as somebody shows them. Remote, so outside of transactions. */
    Shelved keep(byte[] content);
}
