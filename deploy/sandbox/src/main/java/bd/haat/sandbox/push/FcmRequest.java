package bd.haat.sandbox.push;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The body of {@code messages:send}. */
record FcmRequest(
        Message message, @JsonProperty("validate_only") Boolean validateOnly) {
    /** A message to exactly one of token, topic and condition. */
    record Message(String token, String topic, String condition, Notification notification, Map<String, Object> data) {
        private List<String> recipients() {
            return Stream.of(named("", token), named("topic:", topic), named("condition:", condition))
                    .flatMap(Optional::stream)
                    .toList();
        }

        private boolean dataIsText() {
            return data == null || data.values().stream().allMatch(String.class::isInstance);
        }
    }

    /** What the device shows. */
    record Notification(String title, String body, String image) {}

    boolean delivers() {
        return !Boolean.TRUE.equals(validateOnly);
    }

    /** Whom the message is for; empty if it is addressed to none or to several, or carries data that is not text. */
    Optional<String> recipient() {
        return message != null && message.recipients().size() == 1 && message.dataIsText()
                ? Optional.of(message.recipients().getFirst())
                : Optional.empty();
    }

    private static Optional<String> named(String prefix, String value) {
        return value == null || value.isBlank() ? Optional.empty() : Optional.of(prefix + value);
    }
}
