package bd.haat.product.search;

import bd.haat.common.text.Language;
import bd.haat.product.browse.Rendered;
import bd.haat.product.elastic.SearchSettings;
import bd.haat.product.querylog.QueryLog;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finished answers, kept for seconds: what many look for at one time is asked of Elasticsearch once, and those who come meanwhile wait
 * for the first. The index is a second behind the truth anyway; nothing forgets an answer before its time.
 *
 * <p>Each search for words gets an id of its own all the same: it is put before what was kept. Its further pages belong to it and carry
 * none. The etag is of what was kept; a client that hears 304 goes on with the id that it has, which is of the same words.
 */
@Component
class SearchPages {
    private record Key(SearchParameters parameters, Language language) {}

    private record Kept(Rendered page, long total) {}

    private final SearchProducts source;
    private final SearchMetrics metrics;
    private final QueryLog log;
    private final JsonMapper json;
    private final Cache<Key, Kept> answers;

    SearchPages(
            SearchProducts source,
            SearchMetrics metrics,
            QueryLog log,
            JsonMapper json,
            SearchSettings settings,
            MeterRegistry meters) {
        this.source = source;
        this.metrics = metrics;
        this.log = log;
        this.json = json;
        answers = Caffeine.newBuilder()
                .maximumWeight(settings.answerCacheSize().toBytes())
                .weigher((Key _, Kept answer) -> answer.page().json().length + 500)
                .expireAfterWrite(settings.answerCacheLife())
                .recordStats()
                .build();
        CaffeineCacheMetrics.monitor(meters, answers, "search-answers");
    }

    /** @throws bd.haat.product.elastic.SearchUnavailable when Elasticsearch does not answer; that is not kept */
    Rendered find(SearchParameters parameters, Language language) {
        var kept = answers.get(new Key(parameters, language), this::render);
        if (parameters.cursor() != null) return kept.page();
        var wanted = parameters.wanted();
        return log.note(wanted.q(), kept.total(), wanted.narrowed())
                .map(id -> named(kept.page(), id))
                .orElse(kept.page());
    }

    private Kept render(Key key) {
        var answer = metrics.timed(() -> source.search(key.parameters(), key.language()));
        return new Kept(Rendered.of(key.parameters().fields().write(answer, json)), answer.total());
    }

    private static Rendered named(Rendered page, UUID id) {
        var head = ("{\"searchId\":\"" + id + "\",").getBytes(StandardCharsets.UTF_8);
        var whole = Arrays.copyOf(head, head.length + page.json().length - 1);
        System.arraycopy(page.json(), 1, whole, head.length, page.json().length - 1);
        return new Rendered(whole, page.etag());
    }
}
