package bd.haat.product.drift;

import bd.haat.product.sql.ArrayLiteral;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is to be looked at once more. */
@Repository
class JdbcSuspects {
    private final JdbcClient jdbc;

    JdbcSuspects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are known already are seen anew. */
    void see(List<Suspect> suspects, Instant now) {
        if (suspects.isEmpty()) return;
        jdbc.sql("""
            insert into index_suspects (product_id, check_id, version, seen_at)
            select seen.*, :now from unnest(:products::uuid[], :checks::bigint[], :versions::bigint[]) seen order by 1
            on conflict (product_id) do update set version = excluded.version, seen_at = excluded.seen_at\
            """)
                .param("products", ArrayLiteral.of(suspects, Suspect::product))
                .param("checks", ArrayLiteral.of(suspects, Suspect::check))
                .param("versions", ArrayLiteral.of(suspects, Suspect::version))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes some out of the list that were seen before that moment. */
    List<Suspect> take(Instant before, int most) {
        return jdbc.sql("""
            delete from index_suspects where product_id in (
                select product_id from index_suspects where seen_at <= :before order by seen_at limit :most for update skip locked)
            returning product_id, check_id, version\
            """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, _) -> new Suspect(
                        row.getObject("product_id", UUID.class),
                        row.getLong("check_id"),
                        row.getObject("version", Long.class)))
                .list();
    }
}
