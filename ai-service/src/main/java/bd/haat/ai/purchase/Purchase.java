package bd.haat.ai.purchase;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One order, as far as tastes show in it: which products, not how many of each, so that nobody makes a product popular by one big
 * order.
 *
 * @param products each once, at most {@value #MOST_PRODUCTS}: what else such an order holds says little about any pair in it
 * @param upazilaCode four digits; null when unknown
 */
record Purchase(List<UUID> products, Instant at, String upazilaCode) {
    static final int MOST_PRODUCTS = 20;

    private static final Pattern UPAZILA = Pattern.compile("\\d{4}");

    static Purchase of(Collection<UUID> products, Instant at, String upazilaCode) {
        boolean known = upazilaCode != null && UPAZILA.matcher(upazilaCode).matches();
        return new Purchase(products.stream().distinct().limit(MOST_PRODUCTS).toList(), at, known ? upazilaCode : null);
    }
}
