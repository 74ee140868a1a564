package bd.haat.marketing.coupon;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/** Whose and what goods a coupon is for; null: all. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Scope(UUID sellerId, UUID categoryId) {
    static final Scope ALL = new Scope(null, null);

    public static Scope of(Terms terms) {
        return new Scope(terms.sellerId(), terms.categoryId());
    }
}
