package bd.haat.sandbox.openai;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;

/** A whole answer ({@code chat.completion}) or a piece of one ({@code chat.completion.chunk}). */
record Completion(String id, String object, long created, String model, List<Choice> choices, Usage usage) {
    /** Either the message or, in a piece, what is added to it. */
    record Choice(
            int index,
            Message message,
            Message delta,

            @JsonInclude(JsonInclude.Include.ALWAYS) @JsonProperty("finish_reason")
            String finishReason) {}

    /** Who says what. */
    record Message(String role, String content) {}

    static Completion whole(String id, long created, String model, Text text, Usage usage) {
        var choice = new Choice(0, new Message("assistant", text.value()), null, text.finishReason());
        return new Completion(id, "chat.completion", created, model, List.of(choice), usage);
    }

    /** The answer word by word, then the reason it ended, then the usage if wanted. */
    static List<Completion> pieces(Completion whole, boolean withUsage) {
        var said = whole.choices().getFirst();
        var pieces = new ArrayList<Completion>();
        pieces.add(whole.piece(new Choice(0, null, new Message("assistant", ""), null)));
        for (var word : said.message().content().splitWithDelimiters(" ", 0)) {
            pieces.add(whole.piece(new Choice(0, null, new Message(null, word), null)));
        }
        pieces.add(whole.piece(new Choice(0, null, new Message(null, null), said.finishReason())));
        if (withUsage) {
            pieces.add(new Completion(
                    whole.id, "chat.completion.chunk", whole.created, whole.model, List.of(), whole.usage));
        }
        return pieces;
    }

    private Completion piece(Choice choice) {
        return new Completion(id, "chat.completion.chunk", created, model, List.of(choice), null);
    }

    /** A text, cut at a number of tokens if it is longer. */
    record Text(String value, String finishReason) {
        static Text cut(String text, int limit) {
            if (Usage.tokens(text) <= limit) {
                return new Text(text, "stop");
            }
            var end = text.length();
            while (Usage.tokens(text.substring(0, end)) > limit) {
                end = text.offsetByCodePoints(end, -1);
            }
            return new Text(text.substring(0, end), "length");
        }
    }
}
