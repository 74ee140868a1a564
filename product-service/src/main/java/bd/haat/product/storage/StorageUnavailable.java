package bd.haat.product.storage;

/** The storage does not answer. */
public class StorageUnavailable extends RuntimeException {
    StorageUnavailable(Exception cause) {
        super(cause);
    }
}
