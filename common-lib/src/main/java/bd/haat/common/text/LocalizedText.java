package bd.haat.common.text;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.AssertTrue;
import java.text.Normalizer;

/**
 * A text in one or both languages, written {@code {"bn": "…", "en": "…"}}; at least one is present. Both are kept in Unicode's
 * NFC form, so that য় compares equal however it was typed.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LocalizedText(String bn, String en) {
    public LocalizedText {
        bn = tidy(bn);
        en = tidy(en);
    }

    /** The text in the wanted language, else in the other; null only where validation has not run. */
    public String in(Language language) {
        return switch (language) {
            case BN -> bn != null ? bn : en;
            case EN -> en != null ? en : bn;
        };
    }

    @JsonIgnore
    @AssertTrue(message = "{haat.text.one-language}")
    public boolean isPresent() {
        return bn != null || en != null;
    }

    private static String tidy(String text) {
        return text == null || text.isBlank() ? null : Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }
}
