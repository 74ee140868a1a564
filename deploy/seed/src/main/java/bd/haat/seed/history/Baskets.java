package bd.haat.seed.history;

import bd.haat.seed.market.Dice;
import bd.haat.seed.market.Market;
import bd.haat.seed.market.Product;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

/** What is bought together in one half of a month. */
final class Baskets {
    private final List<Product> products;
    private final double[] totals;
    private final int shops;

    Baskets(Market market, LocalDate time) {
        this.products = market.products();
        this.shops = market.shops().size();
        this.totals = products.stream()
                .mapToDouble(product ->
                        product.popularity() * Demand.of(product.category().season(), time) * affordability(product))
                .toArray();
        Arrays.parallelPrefix(totals, Double::sum);
    }

    /** One to four lines. Whoever buys something often takes its companion from the same shop as well. */
    List<PastOrder.Line> fill(Dice dice) {
        int wanted = dice.percent(55) ? 1 : dice.percent(60) ? 2 : dice.between(3, 4);
        var chosen = new LinkedHashSet<Product>();
        while (chosen.size() < Math.min(wanted, products.size())) {
            var first = dice.weighted(totals);
            chosen.add(products.get(first));
            if (chosen.size() < wanted && dice.percent(65)) chosen.add(companion(first));
        }
        return chosen.stream()
                .map(product -> new PastOrder.Line(
                        product, dice.below(product.variants().size()), dice.percent(80) ? 1 : dice.between(2, 3)))
                .toList();
    }

    /** Products stand shop by shop in turn: one round further stands the same shop again. */
    private Product companion(int index) {
        return products.get((index + shops) % products.size());
    }

    private static double affordability(Product product) {
        return 1 / Math.sqrt(product.variants().getFirst().price() / 10_000.0 + 1);
    }
}
