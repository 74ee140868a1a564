package bd.haat.product.filestore;

/** The store of files does not answer. */
public class FilesUnavailable extends RuntimeException {
    FilesUnavailable(Exception cause) {
        super(cause);
    }
}
