package bd.haat.product.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.product.ProductTest;
import bd.haat.product.elastic.SearchSettings;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RemoveEarlierFormsTest extends ProductTest {
    private final ElasticsearchClient elastic;
    private final SearchIndex index;
    private final SearchSettings settings;
    private final String earlier;

    @Autowired
    RemoveEarlierFormsTest(ElasticsearchClient elastic, SearchIndex index, SearchSettings settings) {
        this.elastic = elastic;
        this.index = index;
        this.settings = settings;
        this.earlier = settings.earlierAliases().getLast() + "-" + UUID.randomUUID();
    }

    @BeforeEach
    void anIndexOfAnEarlierFormIsThere() throws IOException {
        await().atMost(Duration.ofSeconds(20)).until(index::exists);
        elastic.indices()
                .create(made ->
                        made.index(earlier).aliases(settings.earlierAliases().getLast(), alias -> alias));
    }

    @Test
    void itStaysForADayAndGoesThen() throws IOException {
        after(Duration.ofHours(23));
        assertThat(there(earlier)).isTrue();
        after(Duration.ofHours(25));
        assertThat(there(earlier)).isFalse();
        assertThat(index.exists()).isTrue();
    }

    private void after(Duration since) {
        new RemoveEarlierForms(index, settings, Clock.offset(Clock.systemUTC(), since)).run();
    }

    private boolean there(String name) throws IOException {
        return elastic.indices().exists(asked -> asked.index(name)).value();
    }
}
