package bd.haat.product.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcAudit implements Audit {
    private static final Pattern SNAKE = Pattern.compile("_([a-z])");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcAudit(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void by(UUID actor) {
        jdbc.sql("select set_config('haat.actor', :actor, true)")
                .param("actor", actor == null ? "" : actor.toString())
                .query(String.class)
                .single();
    }

    /** Newest first, those before {@code id}. */
    List<Line> before(UUID product, long id, int most) {
        return jdbc.sql("""
            select id, kind, subject_id, actor_id, changes, at from catalogue_audit
            where product_id = :product and id < :before order by id desc limit :most\
            """)
                .param("product", product)
                .param("before", id)
                .param("most", most)
                .query((row, _) -> new Line(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getObject("subject_id", UUID.class),
                        row.getObject("actor_id", UUID.class),
                        members(row.getString("changes")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    boolean owns(UUID seller, UUID product) {
        return jdbc.sql("select exists (select 1 from products where id = :product and seller_id = :seller)")
                .param("product", product)
                .param("seller", seller)
                .query(Boolean.class)
                .single();
    }

    /** Columns under the names that the API has for members. */
    private Map<String, List<Object>> members(String changes) {
        return json.readValue(changes, new TypeReference<Map<String, List<Object>>>() {}).entrySet().stream()
                .collect(Collectors.toMap(
                        column -> SNAKE.matcher(column.getKey())
                                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT)),
                        Map.Entry::getValue));
    }

    /**
     * @param kind {@code PRODUCT}, {@code VARIANT} or {@code PRODUCT_IMAGE}
     * @param changes what it was and what it became
     */
    record Line(long id, String kind, UUID subjectId, UUID actorId, Map<String, List<Object>> changes, Instant at) {}
}
