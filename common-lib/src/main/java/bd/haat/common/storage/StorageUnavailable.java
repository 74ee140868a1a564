package bd.haat.common.storage;

/** The storage does not answer. */
public class StorageUnavailable extends RuntimeException {
    public StorageUnavailable(Exception cause) {
        super(cause);
    }
}
