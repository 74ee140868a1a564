package bd.haat.sandbox.faults;

/** An operation that no HTTP handler plays, such as the delivery of a mail; it asks {@link Faults} itself. */
public interface NonHttpOperation {
    /** The name, as {@code party.operation}. */
    String target();
}
