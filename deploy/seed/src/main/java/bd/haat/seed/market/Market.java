package bd.haat.seed.market;

import java.util.List;

/** The whole demo market. */
public record Market(List<Category> categories, List<Shop> shops, List<Product> products, List<Shopper> shoppers) {
    private static final int PRODUCTS = 2_000;
    private static final int SHOPPERS = 200;

    /** @param scale 1 for 2,000 products and 200 shoppers; categories and shops stay as many */
    public static Market of(double scale) {
        var categories = Category.all();
        var shops = Shop.all();
        return new Market(
                categories,
                shops,
                new Products(categories).make(shops, scaled(PRODUCTS, scale)),
                Shopper.make(scaled(SHOPPERS, scale)));
    }

    private static int scaled(int usual, double scale) {
        return (int) Math.max(1, Math.round(usual * scale));
    }
}
