package bd.haat.common.messaging;

import java.util.Set;
import org.springframework.amqp.core.MessageProperties;

/** The headers of an event that could not be handled. Not part of what services call. */
public final class FailureHeaders {
    /** Failed attempts so far. */
    public static final String ATTEMPTS = "haat-attempts";
    /** {@code handler-failed}, {@code invalid-envelope} or {@code invalid-body}. */
    public static final String REASON = "haat-failure";
    /** The types of exceptions involved. */
    public static final String DETAIL = "haat-failure-detail";
    /** When, RFC 3339. */
    public static final String AT = "haat-failed-at";

    private static final Set<String> OWN = Set.of(ATTEMPTS, REASON, DETAIL, AT);

    private FailureHeaders() {}

    /**
     * Removes what the broker and the client wrote about an earlier journey. The broker takes a message whose {@code x-death} names its
     * next queue for one that goes round in circles, and drops it.
     */
    public static void forgetJourney(MessageProperties properties) {
        properties
                .getHeaders()
                .keySet()
                .removeIf(name -> name.startsWith("x-") || name.startsWith("spring_") && name.contains("correlation"));
    }

    /** Makes the message as new. */
    public static void clear(MessageProperties properties) {
        forgetJourney(properties);
        properties.getHeaders().keySet().removeAll(OWN);
    }
}
