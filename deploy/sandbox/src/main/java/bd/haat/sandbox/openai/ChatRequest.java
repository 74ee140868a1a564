package bd.haat.sandbox.openai;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The body of {@code POST /v1/chat/completions}, as far as it changes the answer here. */
record ChatRequest(
        String model,
        List<Message> messages,
        Boolean stream,
        @JsonProperty("stream_options") StreamOptions streamOptions,
        @JsonProperty("max_tokens") Integer maxTokens,
        @JsonProperty("max_completion_tokens") Integer maxCompletionTokens,
        @JsonProperty("response_format") JsonNode responseFormat) {

    /** One message; its content is text or a list of parts, of which the text parts are read. */
    record Message(String role, JsonNode content) {
        String text() {
            if (content == null || content.isNull()) {
                return "";
            }
            return content.isArray()
                    ? StreamSupport.stream(content.spliterator(), false)
                            .map(part -> part.path("text").asString(""))
                            .collect(Collectors.joining("\n"))
                    : content.asString("");
        }
    }

    /** Whether the last piece of a stream tells the usage. */
    record StreamOptions(@JsonProperty("include_usage") Boolean includeUsage) {}

    /** The parameter that is wrong, if one is. */
    Optional<String> wrongParameter() {
        if (model == null || model.isBlank()) {
            return Optional.of("model");
        }
        var readable = messages != null
                && !messages.isEmpty()
                && messages.stream().allMatch(message -> message != null && message.role() != null);
        return readable ? Optional.empty() : Optional.of("messages");
    }

    String prompt() {
        return messages.stream().map(Message::text).collect(Collectors.joining("\n"));
    }

    String question() {
        return messages.stream()
                .filter(message -> message.role().equals("user"))
                .map(Message::text)
                .reduce((_, last) -> last)
                .orElse("");
    }

    Optional<Integer> limit() {
        return Optional.ofNullable(maxCompletionTokens).or(() -> Optional.ofNullable(maxTokens));
    }

    boolean streamed() {
        return Boolean.TRUE.equals(stream);
    }

    boolean usageInStream() {
        return streamOptions != null && Boolean.TRUE.equals(streamOptions.includeUsage());
    }

    /** The JSON schema to answer in; an empty one for plain JSON mode, nothing for text. */
    Optional<JsonNode> schema() {
        if (responseFormat == null) {
            return Optional.empty();
        }
        return switch (responseFormat.path("type").asString("")) {
            case "json_schema" -> Optional.of(responseFormat.path("json_schema").path("schema"));
            case "json_object" -> Optional.of(responseFormat.path("schema"));
            default -> Optional.empty();
        };
    }
}
