package bd.haat.product.pricing;

import bd.haat.product.catalogue.Variant;
import java.util.Optional;

/** What speaks against the price before that a shop wants to show beside a lower one. */
public interface ComparedPrices {
    /**
     * @param variant empty for a new one
     * @param price what shall be asked, paisa
     * @param before the price before that is to be shown, paisa
     * @return a code, if something speaks against it
     */
    Optional<String> objection(Optional<Variant> variant, long price, long before);
}
