package bd.haat.product.browse;

import bd.haat.common.text.Language;
import bd.haat.product.cache.CacheOwner;
import bd.haat.product.cache.Change;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finished product pages, kept until something on them changes. One reader loads, others of the same page wait for it. Should word of
 * a change be lost, an entry's lifetime bounds how stale it can be.
 */
@Component
class ProductPages implements CacheOwner {
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private record Key(UUID id, Language language) {}

    private final JdbcProductPages source;
    private final JsonMapper json;
    private final Cache<Key, Rendered> pages;
    private final Cache<String, UUID> ids;

    ProductPages(JdbcProductPages source, JsonMapper json, BrowseSettings settings, MeterRegistry meters) {
        this.source = source;
        this.json = json;
        pages = Caffeine.newBuilder()
                .maximumWeight(settings.pageCacheSize().toBytes())
                .weigher((Key _, Rendered page) -> page.json().length + 200)
                .expireAfterWrite(settings.pageCacheLife())
                .recordStats()
                .build();
        ids = Caffeine.newBuilder().maximumSize(50_000).build();
        CaffeineCacheMetrics.monitor(meters, pages, "product-pages");
    }

    Optional<Rendered> find(String idOrSlug, Language language) {
        var id = UUID_FORM.matcher(idOrSlug).matches()
                ? UUID.fromString(idOrSlug)
                : ids.get(idOrSlug, slug -> source.idOf(slug).orElse(null));
        if (id == null) return Optional.empty();
        return Optional.ofNullable(pages.get(new Key(id, language), this::render));
    }

    @Override
    public void forget(Change change) {
        if (change.everything()) pages.invalidateAll();
        for (var id : change.products()) for (var language : Language.values()) pages.invalidate(new Key(id, language));
    }

    private Rendered render(Key key) {
        return source.find(key.id())
                .map(content -> Rendered.of(json.writeValueAsBytes(content.in(key.language()))))
                .orElse(null);
    }
}
