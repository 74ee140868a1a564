package bd.haat.product.synonym;

import bd.haat.product.cache.CacheOwner;
import bd.haat.product.cache.Change;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The synonyms in memory: forgotten when an admin edits them, and at the latest after a minute. */
@Component
class CurrentSynonyms implements SynonymBook, CacheOwner {
    private final LoadingCache<Boolean, Synonyms> book;

    CurrentSynonyms(JdbcSynonyms rows) {
        book = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(1))
                .build(_ -> new Synonyms(rows.words(EditSynonyms.MOST)));
    }

    @Override
    public Synonyms current() {
        return book.get(true);
    }

    @Override
    public void forget(Change change) {
        if (change.everything()) book.invalidateAll();
    }
}
