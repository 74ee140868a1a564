package bd.haat.product.search;

import bd.haat.common.text.Language;
import bd.haat.product.browse.Rendered;
import bd.haat.product.index.SearchSettings;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finished answers, kept for seconds: what many look for at one time is asked of Elasticsearch once, and those who come meanwhile wait
 * for the first. The index is a second behind the truth anyway; nothing forgets an answer before its time.
 */
@Component
class SearchPages {
    private record Key(SearchParameters wanted, Language language) {}

    private final SearchProducts source;
    private final SearchMetrics metrics;
    private final JsonMapper json;
    private final Cache<Key, Rendered> answers;

    SearchPages(
            SearchProducts source,
            SearchMetrics metrics,
            JsonMapper json,
            SearchSettings settings,
            MeterRegistry meters) {
        this.source = source;
        this.metrics = metrics;
        this.json = json;
        answers = Caffeine.newBuilder()
                .maximumWeight(settings.answerCacheSize().toBytes())
                .weigher((Key _, Rendered answer) -> answer.json().length + 500)
                .expireAfterWrite(settings.answerCacheLife())
                .recordStats()
                .build();
        CaffeineCacheMetrics.monitor(meters, answers, "search-answers");
    }

    /** @throws bd.haat.product.index.SearchUnavailable when Elasticsearch does not answer; that is not kept */
    Rendered find(SearchParameters wanted, Language language) {
        return answers.get(new Key(wanted, language), this::render);
    }

    private Rendered render(Key key) {
        return Rendered.of(json.writeValueAsBytes(metrics.timed(() -> source.search(key.wanted(), key.language()))));
    }
}
