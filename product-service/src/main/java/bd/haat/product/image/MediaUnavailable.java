package bd.haat.product.image;

/** The store of pictures does not answer. */
class MediaUnavailable extends RuntimeException {
    MediaUnavailable(Exception cause) {
        super(cause);
    }
}
