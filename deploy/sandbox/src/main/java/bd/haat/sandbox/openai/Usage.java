package bd.haat.sandbox.openai;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;

/** Tokens used; a token is counted as four UTF-8 bytes, rounded up. */
record Usage(
        @JsonProperty("prompt_tokens") int promptTokens,
        @JsonProperty("completion_tokens") Integer completionTokens,
        @JsonProperty("total_tokens") int totalTokens) {
    private static final int BYTES_PER_TOKEN = 4;

    static int tokens(String text) {
        return Math.ceilDiv(text.getBytes(StandardCharsets.UTF_8).length, BYTES_PER_TOKEN);
    }

    static Usage of(String prompt, String completion) {
        return new Usage(tokens(prompt), tokens(completion), tokens(prompt) + tokens(completion));
    }

    static Usage of(String input) {
        return new Usage(tokens(input), null, tokens(input));
    }
}
