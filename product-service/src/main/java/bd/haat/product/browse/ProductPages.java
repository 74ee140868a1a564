package bd.haat.product.browse;

import bd.haat.common.text.Language;
import bd.haat.product.attribute.AttributeSets;
import bd.haat.product.cache.CacheOwner;
import bd.haat.product.cache.Change;
import bd.haat.product.script.Slugs;
import bd.haat.product.script.SoundKeys;
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

    /** A page and the slugs it has now. */
    private record Kept(Rendered page, String slug, String slugBn) {
        Shown under(String address) {
            if (address.equals(slug) || address.equals(slugBn)) return new Shown.Page(page);
            return new Shown.Moved(SoundKeys.isBangla(address) && slugBn != null ? slugBn : slug);
        }
    }

    private final JdbcProductPages source;
    private final JsonMapper json;
    private final AttributeSets attributes;
    private final Cache<Key, Kept> pages;
    private final Cache<String, UUID> ids;

    ProductPages(
            JdbcProductPages source,
            AttributeSets attributes,
            JsonMapper json,
            BrowseSettings settings,
            MeterRegistry meters) {
        this.source = source;
        this.attributes = attributes;
        this.json = json;
        pages = Caffeine.newBuilder()
                .maximumWeight(settings.pageCacheSize().toBytes())
                .weigher((Key _, Kept kept) -> kept.page.json().length + 200)
                .expireAfterWrite(settings.pageCacheLife())
                .recordStats()
                .build();
        ids = Caffeine.newBuilder().maximumSize(50_000).build();
        CaffeineCacheMetrics.monitor(meters, pages, "product-pages");
    }

    Optional<Shown> find(String idOrSlug, Language language) {
        if (UUID_FORM.matcher(idOrSlug).matches())
            return kept(UUID.fromString(idOrSlug), language).map(kept -> new Shown.Page(kept.page));
        var slug = Slugs.normalised(idOrSlug);
        var id = ids.get(slug, known -> source.idOf(known).orElse(null));
        return id == null ? Optional.empty() : kept(id, language).map(kept -> kept.under(slug));
    }

    private Optional<Kept> kept(UUID id, Language language) {
        return Optional.ofNullable(pages.get(new Key(id, language), this::render));
    }

    @Override
    public void forget(Change change) {
        if (change.everything()) pages.invalidateAll();
        for (var id : change.products()) for (var language : Language.values()) pages.invalidate(new Key(id, language));
    }

    private Kept render(Key key) {
        return source.find(key.id())
                .map(content -> new Kept(
                        Rendered.of(json.writeValueAsBytes(
                                content.in(key.language(), attributes.of(content.categoryId())))),
                        content.slug(),
                        content.slugBn()))
                .orElse(null);
    }
}
