package bd.haat.product.image;

import bd.haat.product.catalogue.Picture;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Each method is one statement and, called outside a transaction, one commit. */
@Repository
class JdbcPictures implements Pictures {
    /** Is {@code p}, a row of pictures, shown by anything? Whoever shows pictures has to be named here. */
    private static final String SHOWN = """
        (exists (select from product_images i where i.object_key = p.object_key)
            or exists (select from reviews r where r.pictures <> '{}' and r.pictures @> array[p.object_key]))\
        """;

    private static final Duration ABANDONED = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcPictures(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public boolean claim(Picture picture, Instant now) {
        return jdbc.sql("""
            insert into pictures (object_key, placeholder, sizes, claimed_at) values (:key, :placeholder, :sizes::jsonb, :now)
            on conflict (object_key) do update set placeholder = excluded.placeholder, sizes = excluded.sizes,
                claimed_at = excluded.claimed_at, orphaned_at = null
            where pictures.removing_at is null\
            """)
                        .param("key", picture.key())
                        .param("placeholder", picture.placeholder())
                        .param("sizes", json.writeValueAsString(picture.sizes()))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public int takeOffDeleted(Instant deletedBefore, int most) {
        return jdbc.sql("""
            delete from product_images where id in (
                select i.id from products p join product_images i on i.product_id = p.id
                where p.deleted_at < :deletedBefore limit :most)\
            """)
                .param("deletedBefore", deletedBefore.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update();
    }

    @Override
    public int note(Instant claimedBefore, Instant now, int most) {
        return jdbc.sql("""
            update pictures set orphaned_at = case when orphaned_at is null then :now::timestamptz end
            where object_key in (
                select object_key from pictures p
                where removing_at is null and claimed_at < :claimedBefore and (orphaned_at is null)
                    = not %s
                limit :most for update skip locked)\
            """.formatted(SHOWN))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("claimedBefore", claimedBefore.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update();
    }

    @Override
    public List<String> remove(Instant orphanedBefore, Instant now, int most) {
        return jdbc.sql("""
            update pictures set removing_at = :now
            where object_key in (
                select object_key from pictures p
                where orphaned_at < :orphanedBefore and (removing_at is null or removing_at < :abandonedBefore)
                    and not %s
                order by orphaned_at limit :most for update skip locked)
            returning object_key\
            """.formatted(SHOWN))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("orphanedBefore", orphanedBefore.atOffset(ZoneOffset.UTC))
                .param("abandonedBefore", now.minus(ABANDONED).atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(String.class)
                .list();
    }

    @Override
    public void forget(String key) {
        jdbc.sql("delete from pictures where object_key = :key and removing_at is not null")
                .param("key", key)
                .update();
    }
}
