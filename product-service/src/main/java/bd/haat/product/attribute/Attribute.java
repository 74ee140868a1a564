package bd.haat.product.attribute;

import bd.haat.common.text.Language;
import bd.haat.common.text.LocalizedSize;
import bd.haat.common.text.LocalizedText;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One thing that a category wants to know of its products.
 *
 * @param key under which products carry it
 * @param required for whatever is not a draft; no when absent
 * @param facet whether shoppers may filter by it and see how matches spread over it; no when absent, and never for {@code TEXT}
 * @param unit of a number
 * @param least of a number, or null
 * @param most of a number, or null
 * @param choices what may be chosen; for {@code CHOICE} and {@code CHOICES} alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attribute(
        @NotNull @Pattern(regexp = "[a-z][a-zA-Z0-9_]{0,39}")
        String key,

        @NotNull @Valid @LocalizedSize(max = 80) LocalizedText label,
        @NotNull Kind kind,
        Boolean required,
        Boolean facet,
        @Valid @LocalizedSize(max = 20) LocalizedText unit,
        BigDecimal least,
        BigDecimal most,
        @Size(min = 1, max = 200) List<@NotNull @Valid Choice> choices) {
    /** What its values are. */
    public enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        CHOICE,
        CHOICES
    }

    /** One value that may be chosen. */
    public record Choice(
            @NotBlank @Size(max = 80) String value,
            @NotNull @Valid @LocalizedSize(max = 80) LocalizedText label) {}

    boolean isRequired() {
        return Boolean.TRUE.equals(required);
    }

    public boolean isFacet() {
        return Boolean.TRUE.equals(facet);
    }

    /** What contradicts itself in this definition: the member and a code. */
    Optional<Fault> contradiction() {
        boolean chosen = kind == Kind.CHOICE || kind == Kind.CHOICES;
        if (chosen != (choices != null)) return Optional.of(new Fault("choices", chosen ? "required" : "not-for-kind"));
        if (kind == Kind.TEXT && isFacet()) return Optional.of(new Fault("facet", "not-for-kind"));
        if (kind != Kind.NUMBER && (least != null || most != null || unit != null))
            return Optional.of(new Fault(unit != null ? "unit" : least != null ? "least" : "most", "not-for-kind"));
        if (least != null && most != null && least.compareTo(most) > 0)
            return Optional.of(new Fault("most", "below-least"));
        if (chosen && !choices.stream().map(Choice::value).allMatch(new HashSet<>()::add))
            return Optional.of(new Fault("choices", "duplicate"));
        return Optional.empty();
    }

    /** Why a product cannot have this value; the code of a field's problem. */
    Optional<String> objection(Object value) {
        return switch (kind) {
            case TEXT -> wrongUnless(value instanceof String, "not-text");
            case BOOLEAN -> wrongUnless(value instanceof Boolean, "not-boolean");
            case NUMBER ->
                value instanceof Number number && finite(number) ? outside(exact(number)) : Optional.of("not-number");
            case CHOICE -> wrongUnless(chosen(value).isPresent(), "unknown-choice");
            case CHOICES ->
                wrongUnless(
                        value instanceof Collection<?> many
                                && !many.isEmpty()
                                && many.stream().allMatch(one -> chosen(one).isPresent()),
                        "unknown-choice");
        };
    }

    /** A valid value as shoppers read it. */
    public String shown(Object value, Language language) {
        return switch (value) {
            case Boolean yes when language == Language.BN -> yes ? "হ্যাঁ" : "না";
            case Boolean yes -> yes ? "Yes" : "No";
            case Number number
            when kind == Kind.NUMBER && finite(number) ->
                exact(number).stripTrailingZeros().toPlainString() + (unit == null ? "" : " " + unit.in(language));
            case Collection<?> many ->
                many.stream().map(one -> shown(one, language)).collect(Collectors.joining(", "));
            default -> chosen(value).map(choice -> choice.label().in(language)).orElse(value.toString());
        };
    }

    public boolean offers(String choice) {
        return chosen(choice).isPresent();
    }

    private Optional<String> outside(BigDecimal number) {
        if (least != null && number.compareTo(least) < 0) return Optional.of("too-small");
        return most != null && number.compareTo(most) > 0 ? Optional.of("too-large") : Optional.empty();
    }

    private Optional<Choice> chosen(Object value) {
        return choices == null
                ? Optional.empty()
                : choices.stream()
                        .filter(choice -> choice.value().equals(value))
                        .findFirst();
    }

    /** JSON may write numbers that a double cannot hold. */
    private static boolean finite(Number number) {
        return Double.isFinite(number.doubleValue());
    }

    static BigDecimal exact(Number number) {
        return new BigDecimal(number.toString());
    }

    private static Optional<String> wrongUnless(boolean right, String code) {
        return right ? Optional.empty() : Optional.of(code);
    }
}
