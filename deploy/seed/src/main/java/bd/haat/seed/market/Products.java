package bd.haat.seed.market;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes the goods of all shops: each shop the kinds that it is known for, no two of its products with one name. */
final class Products {
    private static final int TAKA = 100;
    private final Map<String, Category> categories;
    private final Map<String, List<Goods>> goods = Goods.byCategory();
    private final Map<String, List<Modifier>> modifiers = Modifier.byStyle();

    Products(List<Category> categories) {
        this.categories = categories.stream().collect(Collectors.toMap(Category::slug, category -> category));
    }

    /** So many products, spread evenly over the shops. */
    List<Product> make(List<Shop> shops, int wanted) {
        var names = new HashSet<String>();
        return IntStream.rangeClosed(1, wanted)
                .mapToObj(number -> product(number, shops.get((number - 1) % shops.size()), names))
                .toList();
    }

    private Product product(int number, Shop shop, Set<String> names) {
        var dice = Dice.of("product", number);
        while (true) {
            var category = categories.get(dice.one(shop.categories()));
            var kind = dice.one(goods.get(category.slug()));
            var word = dice.one(modifiers.get(category.style()));
            var plain = kind.name().after(word.name());
            var name = word.brand() || names.contains(shop.number() + plain.en())
                    ? plain.and("" + (char) ('A' + dice.below(8)) + dice.between(10, 99))
                    : plain;
            if (names.add(shop.number() + name.en())) {
                return new Product(
                        number,
                        shop,
                        category,
                        name,
                        Descriptions.of(name, shop, dice),
                        word.brand() ? word.name().en().split(" ")[0] : null,
                        Math.pow(dice.fraction(), -0.6),
                        word.rgb(),
                        variants(number, kind, dice));
            }
        }
    }

    private static List<Variant> variants(int number, Goods kind, Dice dice) {
        var choices = List.copyOf(kind.options().choices().keySet());
        var unit = dice.between(kind.low(), kind.high());
        var reduced = dice.percent(18);
        int first = choices.size() > 1 && dice.percent(30) ? 1 : 0;
        return IntStream.range(first, choices.size())
                .mapToObj(i -> {
                    var choice = choices.get(i);
                    var price = round(unit * kind.options().choices().get(choice));
                    return new Variant(
                            "DEMO-%05d-%d".formatted(number, i + 1),
                            price * TAKA,
                            reduced ? (price + Math.max(5, round(price * 0.15))) * TAKA : 0,
                            kind.options().chosen(choice),
                            dice.percent(3) ? 0 : dice.between(25, 400));
                })
                .toList();
    }

    /** To an amount that shops write on a label: steps of 1, 5, 10 or 50 taka. */
    static long round(double taka) {
        var step = taka < 100 ? 1 : taka < 1_000 ? 5 : taka < 5_000 ? 10 : 50;
        return Math.max(step, Math.round(taka / step) * step);
    }
}
