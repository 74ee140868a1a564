package bd.haat.sandbox.openai;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/** The body of {@code POST /v1/embeddings}; a single text is taken as a list of one. */
record EmbeddingsRequest(
        String model,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> input,

        Integer dimensions,
        @JsonProperty("encoding_format") String encodingFormat) {
    private static final int MOST_INPUTS = 2_048;
    private static final int MOST_DIMENSIONS = 3_072;
    private static final int SMALL = 1_536;

    /** The parameter that is wrong, if one is. */
    Optional<String> wrongParameter() {
        if (model == null || model.isBlank()) {
            return Optional.of("model");
        }
        if (input == null || input.isEmpty() || input.size() > MOST_INPUTS || input.contains(null)) {
            return Optional.of("input");
        }
        if (dimensions != null && (dimensions < 1 || dimensions > MOST_DIMENSIONS)) {
            return Optional.of("dimensions");
        }
        return encodingFormat == null || encodingFormat.matches("float|base64")
                ? Optional.empty()
                : Optional.of("encoding_format");
    }

    int wantedDimensions() {
        return dimensions != null ? dimensions : model.endsWith("large") ? MOST_DIMENSIONS : SMALL;
    }

    boolean base64() {
        return "base64".equals(encodingFormat);
    }
}
