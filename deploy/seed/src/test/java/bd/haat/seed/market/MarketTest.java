package bd.haat.seed.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MarketTest {
    private final Market market = Market.of(1);

    @Test
    void theSameMarketComesOutOfEveryRun() {
        assertThat(Market.of(1)).isEqualTo(market);
    }

    @Test
    void itHasTheSizeThatWasAskedFor() {
        assertThat(market.categories()).hasSize(60);
        assertThat(market.shops()).hasSize(40);
        assertThat(market.products()).hasSize(2_000);
        assertThat(market.shoppers()).hasSize(200);
        assertThat(Market.of(0.1).products()).hasSize(200);
    }

    @Test
    void aSmallerMarketIsAPartOfTheWhole() {
        assertThat(market.products()).startsWith(Market.of(0.1).products().toArray(new Product[0]));
    }

    @Test
    void everyNameIsThereInBothLanguages() {
        assertThat(Stream.of(
                                market.categories().stream().map(Category::name),
                                market.shops().stream().map(Shop::name),
                                market.products().stream().map(Product::name),
                                market.products().stream().map(Product::description),
                                market.shoppers().stream().map(Shopper::name))
                        .flatMap(names -> names))
                .allSatisfy(name -> {
                    assertThat(name.bn()).containsPattern("[\\x{0980}-\\x{09FF}]");
                    assertThat(name.en()).containsPattern("[A-Za-z]").doesNotContainPattern("[\\x{0980}-\\x{09FF}]");
                });
    }

    @Test
    void noShopHasTwoProductsWithOneNameAndNoTwoVariantsShareASku() {
        assertThat(market.products().stream()
                        .map(product -> product.shop().number() + product.name().en()))
                .doesNotHaveDuplicates();
        assertThat(market.products().stream()
                        .flatMap(product -> product.variants().stream())
                        .map(Variant::sku))
                .doesNotHaveDuplicates();
    }

    @Test
    void pricesMakeSense() {
        assertThat(market.products()).allSatisfy(product -> {
            assertThat(product.variants()).hasSizeBetween(1, 4);
            assertThat(product.variants()).allSatisfy(variant -> {
                assertThat(variant.price()).isBetween(500L, 5_000_000L).matches(price -> price % 100 == 0);
                if (variant.compareAtPrice() != 0)
                    assertThat(variant.compareAtPrice()).isGreaterThan(variant.price());
            });
        });
        assertThat(prices("rice")).allMatch(price -> price < 800_000);
        assertThat(prices("mobile-phones")).allMatch(price -> price >= 100_000);
    }

    @Test
    void everyLeafOfTheTreeHasGoods() {
        assertThat(market.products().stream()
                        .map(product -> product.category().slug())
                        .distinct())
                .hasSize(50);
        var slugs = market.categories().stream().map(Category::slug).toList();
        assertThat(market.categories())
                .allMatch(category -> category.parent().isEmpty() || slugs.contains(category.parent()));
    }

    @Test
    void shopsLieAllOverTheCountry() {
        assertThat(market.shops()).allMatch(shop -> shop.lat() > 20.5 && shop.lat() < 26.7);
        assertThat(market.shops()).allMatch(shop -> shop.lon() > 88 && shop.lon() < 92.7);
        assertThat(market.shops().stream().map(Shop::district).distinct().count())
                .isGreaterThan(30);
    }

    @Test
    void picturesAreSmallAndDiffer() {
        var first = Picture.of(market.products().get(0));
        assertThat(first.length).isBetween(2_000, 60_000);
        assertThat(first).isEqualTo(Picture.of(market.products().get(0)));
        assertThat(first).isNotEqualTo(Picture.of(market.products().get(1)));
    }

    private List<Long> prices(String category) {
        return market.products().stream()
                .filter(product -> product.category().slug().equals(category))
                .flatMap(product -> product.variants().stream())
                .map(Variant::price)
                .toList();
    }
}
