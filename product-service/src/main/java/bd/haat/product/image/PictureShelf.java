package bd.haat.product.image;

/** Keeps pictures that others than products show. */
public interface PictureShelf {
    /** Looks at the bytes and keeps them. Remote, so outside of transactions; a picture that nobody shows then does no harm. */
    Shelved keep(byte[] content);
}
