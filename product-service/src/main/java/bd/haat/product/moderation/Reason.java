package bd.haat.product.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Why a product is looked at.
 *
 * @param code {@code phrase}, {@code contact}, {@code duplicate}, {@code price-below}, {@code category}, {@code licence-required},
 *     {@code rejected-before} or {@code taken-down}
 * @param value the phrase, the other product's id, the licence's kind; null where the code says all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reason(String code, String value) {
    public static final String LICENCE = "licence-required";
    public static final String TAKEN_DOWN = "taken-down";
    static final String REJECTED = "rejected-before";
}
