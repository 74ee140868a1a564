package bd.haat.product.feedback;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of words. What another replica changed holds here within a minute. */
@Repository
class JdbcBannedWords {
    static final int MOST = 5_000;

    private final JdbcClient jdbc;
    private final LoadingCache<Boolean, List<String>> all =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(_ -> read());

    JdbcBannedWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> phrases() {
        return all.get(true);
    }

    /** In the order of the alphabet. */
    List<BannedWord> after(String phrase, int most) {
        return jdbc.sql("""
            select phrase, added_by, added_at from banned_words where phrase > :after order by phrase limit :most\
            """)
                .param("after", phrase)
                .param("most", most)
                .query((row, _) -> new BannedWord(
                        row.getString("phrase"),
                        row.getObject("added_by", UUID.class),
                        row.getObject("added_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** False where the list is full. */
    boolean add(String phrase, UUID by, Instant at) {
        var added = jdbc.sql("""
            insert into banned_words (phrase, added_by, added_at)
            select :phrase, :by, :at where (select count(*) from banned_words) < :most
            on conflict (phrase) do update set phrase = excluded.phrase\
            """)
                .param("phrase", phrase)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .update();
        all.invalidateAll();
        return added == 1;
    }

    boolean remove(String phrase) {
        var removed = jdbc.sql("delete from banned_words where phrase = :phrase")
                .param("phrase", phrase)
                .update();
        all.invalidateAll();
        return removed == 1;
    }

    private List<String> read() {
        return jdbc.sql("select phrase from banned_words order by phrase limit :most")
                .param("most", MOST)
                .query(String.class)
                .list();
    }
}
