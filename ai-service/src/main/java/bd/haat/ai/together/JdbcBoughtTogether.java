package bd.haat.ai.together;

import bd.haat.ai.answer.JdbcRecommendations;
import bd.haat.ai.answer.Recommendation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Ranks by the cosine of two products' order vectors, {@code n_ab / √(n_a · n_b)} (Linden, Smith and York, "Amazon.com
 * Recommendations: Item-to-Item Collaborative Filtering", IEEE Internet Computing 7(1), 2003): a bestseller that is in every basket
 * does not crowd out what belongs together. Few orders prove little, so it is shrunk by {@code n_ab / (n_ab + λ)} with λ = 5 (Koren,
 * "Factorization Meets the Neighborhood", KDD 2008). From 0 to below 1.
 *
 * <p>Two orders at least must hold both, or one household's errand would be a rule. Only the {@value #CANDIDATES} most frequent pairs
 * on either side of the product's own place in a pair are ranked: bestsellers have thousands.
 */
@Repository
class JdbcBoughtTogether implements BoughtTogether {
    private static final int SHRINKAGE = 5;
    private static final int CANDIDATES = 100;

    private final JdbcClient database;

    JdbcBoughtTogether(JdbcClient database) {
        this.database = database;
    }

    /** One statement: no row for an unknown product, one without a companion where none is known. */
    @Override
    public Optional<List<Recommendation>> with(UUID productId, int limit) {
        var rows = database.sql("""
            select companion.* from products asked left join lateral (
              select %s, pair.orders / sqrt(own.orders::float8 * others.orders)
                  * pair.orders / (pair.orders + :shrinkage) as score
              from ((select product_b as product_id, orders from product_pairs
                     where product_a = asked.product_id and orders >= 2 order by orders desc, product_b limit :candidates)
                    union all
                    (select product_a, orders from product_pairs
                     where product_b = asked.product_id and orders >= 2 order by orders desc, product_a limit :candidates)) pair
              join products p on p.product_id = pair.product_id and p.listed
              join product_sales own on own.area = 'BD' and own.product_id = asked.product_id
              join product_sales others on others.area = 'BD' and others.product_id = pair.product_id
              order by score desc, p.product_id limit :limit) companion on true
            where asked.product_id = :id order by companion.score desc, companion.product_id\
            """.formatted(JdbcRecommendations.COLUMNS))
                .param("shrinkage", SHRINKAGE)
                .param("candidates", CANDIDATES)
                .param("limit", limit)
                .param("id", productId)
                .query((row, _) -> row.getObject("product_id") == null ? null : JdbcRecommendations.read(row))
                .list();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.stream().filter(Objects::nonNull).toList());
    }
}
