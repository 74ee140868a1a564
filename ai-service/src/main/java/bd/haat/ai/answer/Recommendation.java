package bd.haat.ai.answer;

import bd.haat.common.money.Money;
import bd.haat.common.text.LocalizedText;
import java.util.UUID;

/**
 * A product worth showing, with what the list ranks by.
 *
 * @param price of the cheapest variant, VAT included
 * @param image path or URL; null without one
 * @param score higher is better; what it measures is the list's
 */
public record Recommendation(
        UUID productId, String slug, LocalizedText name, Money price, String image, double score) {}
