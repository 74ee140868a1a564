package bd.haat.common.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** The languages the platform speaks. On the wire {@code "bn"} or {@code "en"}; Bangla is the rule. */
public enum Language {
    BN,
    EN;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.of(code());
    }

    /** The language of a tag such as {@code bn}, {@code en-GB}; empty for any other language. */
    public static Optional<Language> of(String tag) {
        if (tag == null) return Optional.empty();
        return switch (Locale.forLanguageTag(tag.strip()).getLanguage()) {
            case "bn" -> Optional.of(BN);
            case "en" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }

    @JsonCreator
    static Language fromWire(String code) {
        return switch (code) {
            case "bn" -> BN;
            case "en" -> EN;
            default -> throw new IllegalArgumentException("neither bn nor en");
        };
    }
}
