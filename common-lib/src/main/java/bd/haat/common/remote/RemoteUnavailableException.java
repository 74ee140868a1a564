package bd.haat.common.remote;

/** A remote service gave no usable answer in time, or its breaker is open. Uncaught in a controller it becomes 503 {@code service-unavailable}. */
public class RemoteUnavailableException extends RuntimeException {
    private final String service;

    RemoteUnavailableException(String service, String why, Throwable cause) {
        super(service + ": " + why, cause);
        this.service = service;
    }

    public String service() {
        return service;
    }
}
