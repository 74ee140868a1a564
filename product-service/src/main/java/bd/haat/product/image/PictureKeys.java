package bd.haat.product.image;

/** How what is kept of pictures is named. */
final class PictureKeys {
    /** What is served, with the names of {@link bd.haat.product.catalogue.Picture}. */
    static final String PICTURES = "products/";

    /** What clients put there themselves and nobody has looked at. */
    static final String UPLOADS = "uploads/";

    private PictureKeys() {}
}
