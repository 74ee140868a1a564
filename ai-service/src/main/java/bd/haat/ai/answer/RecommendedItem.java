package bd.haat.ai.answer;

import bd.haat.common.money.Money;
import bd.haat.common.text.Language;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/** A {@link Recommendation} in one language. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecommendedItem(UUID id, String slug, String name, Money price, String image, double score) {
    private static final double PRECISION = 1000;

    /** The score is rounded to three places: finer differences are chance, and would change the tag in vain. */
    public static RecommendedItem of(Recommendation product, Language language) {
        return new RecommendedItem(
                product.productId(),
                product.slug(),
                product.name().in(language),
                product.price(),
                product.image(),
                Math.round(product.score() * PRECISION) / PRECISION);
    }
}
