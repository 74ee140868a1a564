package bd.haat.order.storage;

/** The object store does not answer. */
public class StoreUnavailableException extends RuntimeException {
    public StoreUnavailableException(Exception cause) {
        super(cause);
    }
}
