package bd.haat.order.courier;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** How one courier tells us that something has happened. Whatever it says is a hint: the courier is asked before anything follows. */
public interface CourierWebhook {
    CourierName courier();

    /** Whether the call shows the secret that was agreed with this courier. */
    boolean isProved(Call call);

    /** The parcel it is about; empty for events that are not known or about no parcel. */
    Optional<Notice> read(JsonNode body);

    /** The status with which the courier takes a notice as heard. */
    default int accepted() {
        return 200;
    }

    /** What the courier wants to see in the answer. */
    default Map<String, String> answerHeaders() {
        return Map.of();
    }

    /**
     * @param header gives a header's value by name, null without
     * @param token the query's {@code token}, empty without
     */
    record Call(UnaryOperator<String> header, String token) {}

    /**
     * @param reference ours; null where the courier does not repeat it
     * @param code the courier's; null likewise
     */
    record Notice(String reference, String code) {}
}
