package bd.haat.product.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import bd.haat.product.elastic.SearchSettings;
import bd.haat.product.elastic.SearchUnavailable;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A rebuild into a real index that does not take its first pages in time. */
class RebuildIndexTest extends ProductTest {
    private static final Duration LONG = Duration.ofSeconds(40);

    private final JdbcPending pending;
    private final Documents documents;
    private final ElasticsearchClient elastic;
    private final SearchSettings settings;
    private UUID product;

    @Autowired
    RebuildIndexTest(JdbcPending pending, Documents documents, ElasticsearchClient elastic, SearchSettings settings) {
        this.pending = pending;
        this.documents = documents;
        this.elastic = elastic;
        this.settings = settings;
    }

    @BeforeEach
    void aProductIsFound() {
        var shop = market.shop();
        var category = market.category("শাড়ি", "Saree", null);
        var variant = Market.variant("R-" + UUID.randomUUID(), 10_000, 5);
        product = UUID.fromString(market.product(shop, category, "শাড়ি", "Saree", variant)
                .get("id")
                .asString());
        await().atMost(LONG).until(this::found);
    }

    @Test
    void aPageThatIsNotTakenIsSentAgain() {
        var before = indexes();
        assertThat(rebuilt(2)).isTrue();
        assertThat(indexes()).isNotEqualTo(before);
        assertThat(found()).isTrue();
    }

    @Test
    void whereItIsNeverTakenTheIndexInUseStays() {
        var before = indexes();
        assertThat(rebuilt(Integer.MAX_VALUE)).isFalse();
        assertThat(indexes()).isEqualTo(before);
        assertThat(found()).isTrue();
    }

    /** @return whether the last page was taken */
    private boolean rebuilt(int refusals) {
        var tries = new AtomicInteger();
        var hesitant = new SearchIndex(elastic, settings) {
            @Override
            void writeTo(String index, List<Entry> entries) {
                if (tries.getAndIncrement() < refusals) throw new SearchUnavailable(new IOException("too busy"));
                super.writeTo(index, entries);
            }
        };
        var rebuild = new RebuildIndex(pending, documents, hesitant, settings, Clock.systemUTC());
        await().atMost(LONG).until(rebuild::start);
        await().atMost(LONG).until(() -> !pending.rebuilding());
        return tries.get() > refusals;
    }

    private Set<String> indexes() {
        try {
            return elastic.indices()
                    .getAlias(asked -> asked.name(settings.alias()))
                    .aliases()
                    .keySet();
        } catch (IOException away) {
            throw new AssertionError(away);
        }
    }

    private boolean found() {
        try {
            return elastic.exists(asked -> asked.index(settings.alias()).id(product.toString()))
                    .value();
        } catch (IOException away) {
            throw new AssertionError(away);
        }
    }
}
