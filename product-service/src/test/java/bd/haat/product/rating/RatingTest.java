package bd.haat.product.rating;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.persistence.Ids;
import bd.haat.common.test.Contracts;
import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class RatingTest extends ProductTest {
    @Autowired
    RateProducts rate;

    @Autowired
    MovePrior prior;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void asBefore() {
        market.db()
                .sql("delete from rating_priors where id > (select min(id) from rating_priors)")
                .update();
        market.db().sql("delete from product_ratings").update();
        market.db().sql("update reviews set status = 'REJECTED'").update();
    }

    @Test
    void oneEnthusiastDoesNotOutrankAHundredContentedShoppers() {
        var hyped = reviewed(1, 5);
        var solid = reviewed(100, 5);
        var bad = reviewed(40, 1);
        var none = reviewed(0, 5);
        rate(hyped, solid, bad, none);
        assertThat(rating(hyped)).isEqualByComparingTo("4.17");
        assertThat(rating(solid)).isEqualByComparingTo("4.95");
        assertThat(rating(bad)).isEqualByComparingTo("1.33");
        assertThat(rating(none)).isEqualByComparingTo("0");
    }

    @Test
    void whatComesOutAsBeforeIsNotWrittenAgain() {
        var product = reviewed(3, 4);
        rate(product);
        rate(product);
        assertThat(version(product)).isEqualTo(1);
        market.db()
                .sql("update reviews set rating = 2 where product_id = ?")
                .param(product)
                .update();
        rate(product);
        assertThat(version(product)).isEqualTo(2);
    }

    @Test
    void countsOfManyReplicasAtOnceEndWithTheTruth() throws Exception {
        var product = reviewed(20, 3);
        try (var threads = Executors.newFixedThreadPool(8)) {
            threads.invokeAll(IntStream.range(0, 40)
                            .<Callable<Object>>mapToObj(i -> () -> {
                                if (i % 2 == 0)
                                    market.db().sql("""
                                                update reviews set rating = 5 where id =
                                                    (select id from reviews where product_id = ? and rating = 3
                                                     limit 1 for update skip locked)\
                                                """).param(product).update();
                                rate(product);
                                return true;
                            })
                            .toList())
                    .forEach(Future::resultNow);
        }
        assertThat(market.db()
                        .sql("select stars_5 from product_ratings where product_id = ?")
                        .param(product)
                        .query(Integer.class)
                        .single())
                .isEqualTo(market.db()
                        .sql("select count(*) from reviews where product_id = ? and rating = 5")
                        .param(product)
                        .query(Integer.class)
                        .single());
    }

    @Test
    void theMarketsMeanIsFollowedAndAppliedToAll() {
        var few = reviewed(2, 5);
        var many = reviewed(200, 3);
        rate(few, many);
        assertThat(rating(few)).isEqualByComparingTo("4.29"); // (5 × 4.00 + 10) / 7
        prior.run();
        // the market's mean is (10 + 600) / 202 = 3.02
        assertThat(rating(few)).isEqualByComparingTo("3.59");
        assertThat(market.db()
                        .sql("select count(*) from rating_priors where applied_at is null")
                        .query(Integer.class)
                        .single())
                .isZero();
        prior.run();
        assertThat(market.db()
                        .sql("select count(*) from rating_priors")
                        .query(Integer.class)
                        .single())
                .as("a mean that stays moves nothing")
                .isEqualTo(2);
    }

    @Test
    void aFewReviewsAreNoMarket() {
        rate(reviewed(10, 1));
        prior.run();
        assertThat(market.db()
                        .sql("select count(*) from rating_priors")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void ourEventKeepsItsSchema() {
        Contracts.keeps(new ProductRated(Ids.next(), new BigDecimal("4.31"), 12, 14));
    }

    private void rate(UUID... products) {
        transaction.executeWithoutResult(_ -> rate.rate(List.of(products)));
    }

    private BigDecimal rating(UUID product) {
        return market.db()
                .sql("select rating from products where id = ?")
                .param(product)
                .query(BigDecimal.class)
                .single();
    }

    private long version(UUID product) {
        return market.db()
                .sql("select version from product_ratings where product_id = ?")
                .param(product)
                .query(Long.class)
                .single();
    }

    private UUID reviewed(int reviews, int stars) {
        var shop = market.shop();
        var product = UUID.fromString(market.product(
                        shop,
                        market.category("মান", "Rated", null),
                        "মান",
                        "Rated",
                        Market.variant("Q-" + Ids.next(), 100, 1))
                .get("id")
                .asString());
        market.db().sql("""
                    with line as (
                        insert into receipts select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), p.id,
                            p.offer_variant_id, p.seller_id, now()
                        from products p cross join generate_series(1, ?) where p.id = ? returning *)
                    insert into reviews (id, line_id, product_id, variant_id, seller_id, customer_id, rating, status,
                                         created_at, updated_at, version)
                    select line_id, line_id, product_id, variant_id, seller_id, customer_id, ?, 'PUBLISHED', now(), now(), 1
                    from line\
                    """).params(reviews, product, stars).update();
        return product;
    }
}
