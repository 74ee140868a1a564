package bd.haat.product.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.common.text.Language;
import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import bd.haat.product.attribute.AttributeSets;
import bd.haat.product.category.CategoryTrees;
import bd.haat.product.elastic.SearchSettings;
import bd.haat.product.elastic.SearchUnavailable;
import bd.haat.product.facet.Facets;
import bd.haat.product.index.ProductDocument;
import bd.haat.product.query.QueryReader;
import bd.haat.product.query.SearchSort;
import bd.haat.product.query.Wanted;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BoundedFacetsTest extends ProductTest {
    private static final String WORD = "quernstone";

    private final MatchProducts all;
    private final MatchProducts bestTwo;
    private final QueryReader queries;
    private final ElasticsearchClient elastic;

    @Autowired
    BoundedFacetsTest(
            MatchProducts all,
            Searches searches,
            CategoryTrees categories,
            AttributeSets attributes,
            SearchSettings settings,
            QueryReader queries,
            ElasticsearchClient elastic) {
        this.all = all;
        this.bestTwo = new ElasticMatches(searches, categories, attributes, counting(2, settings));
        this.queries = queries;
        this.elastic = elastic;
    }

    @BeforeEach
    void fourOfAKind() {
        long known = await().ignoreException(SearchUnavailable.class)
                .until(() -> search(all).total(), _ -> true);
        if (known == 4) return;
        var shop = market.shop();
        var category = market.category("জাঁতা", "Querns", null);
        for (int i = 0; i < 4; i++)
            market.product(shop, category, "জাঁতা", "Quernstone", Market.variant("Q-" + UUID.randomUUID(), 10_000, 5));
        await().atMost(Duration.ofSeconds(20)).until(() -> search(all).total() == 4);
    }

    @Test
    void allMatchesAreCountedWhereTheyAreFew() {
        assertThat(counted(search(all).facets())).isEqualTo(4);
        assertThat(search(all).facets().counted()).isNull();
    }

    @Test
    void theBestAreCountedWhereTheyAreMany() {
        var found = search(bestTwo);
        assertThat(found.total()).isEqualTo(4);
        assertThat(found.products()).hasSize(4);
        assertThat(counted(found.facets())).isEqualTo(2);
        assertThat(found.facets().counted()).isEqualTo(2);
    }

    @Test
    void anAdminSeesWhatElasticsearchIsAsked() throws IOException {
        var path = "/api/v1/admin/search/question?q=" + WORD;
        market.get(path, market.shop().bearer()).expectStatus().isForbidden();
        var question = Market.json(market.get(path, market.tokens().admin()), 200);
        var answer = elastic.search(
                search -> search.index(question.get("path").asString().split("/")[1])
                        .withJson(new StringReader(question.get("body").toString())),
                ProductDocument.class);
        assertThat(answer.hits().hits().stream().map(Hit::id))
                .containsExactlyElementsOf(
                        search(all).products().stream().map(ProductDocument::id).toList());
    }

    private Matches search(MatchProducts matches) {
        var wanted = new Wanted(WORD, null, null, null, null, false, Map.of(), null, SearchSort.RELEVANCE);
        return matches.find(new ProductSearch(wanted, queries.read(WORD), 24, Language.EN), false, null);
    }

    private static long counted(Facets facets) {
        return facets.category().stream().mapToLong(Facets.Value::count).sum();
    }

    private static SearchSettings counting(int matches, SearchSettings usual) {
        return new SearchSettings(
                usual.indexPrefix(),
                usual.replicas(),
                usual.earlierFormsEvery(),
                usual.earlierFormsKept(),
                usual.catchUpEvery(),
                usual.rebuildBatch(),
                usual.suggestions(),
                usual.alternatives(),
                usual.facetSize(),
                matches,
                usual.deadline(),
                usual.patience(),
                usual.answerCacheSize(),
                usual.answerCacheLife());
    }
}
