package bd.haat.common.messaging;

/**
 * A fact that a service announces. Implemented by records whose components are the JSON body (camelCase, instants RFC
 * 3339, money as {@code …Minor} and {@code currency}); {@link #type()} and {@link #subject()} travel as headers.
 */
public interface Event {

    /**
     * The event's type and routing key, with its version.
     *
     * @return for example {@code order.placed.v1}; lower case letters, digits, dots and hyphens
     */
    String type();

    /**
     * The aggregate that changed. Events of one subject leave the service in the order of their publication.
     *
     * @return the aggregate's id as text, 1–200 characters
     */
    String subject();
}
