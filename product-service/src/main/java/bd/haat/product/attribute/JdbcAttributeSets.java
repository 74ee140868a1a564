package bd.haat.product.attribute;

import bd.haat.product.sql.ArrayLiteral;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcAttributeSets {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcAttributeSets(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Map<UUID, List<Attribute>> all() {
        var sets = new HashMap<UUID, List<Attribute>>();
        jdbc.sql("select category_id, attributes from attribute_sets").query(row -> {
            sets.put(row.getObject("category_id", UUID.class), attributes(row.getString("attributes")));
        });
        return sets;
    }

    /** A category without a row wants to know nothing, at version 0. */
    AttributeSet find(UUID category) {
        return jdbc.sql("select attributes, version from attribute_sets where category_id = :category")
                .param("category", category)
                .query((row, _) -> new AttributeSet(attributes(row.getString("attributes")), row.getLong("version")))
                .optional()
                .orElse(new AttributeSet(List.of(), 0));
    }

    /** Locks the category's row, so that of two edits at once the second sees the first one's version. */
    void lock(UUID category) {
        jdbc.sql("select id from categories where id = :category for no key update")
                .param("category", category)
                .query(UUID.class)
                .optional();
    }

    void put(UUID category, AttributeSet set) {
        jdbc.sql("""
            insert into attribute_sets (category_id, attributes, version) values (:category, :attributes::jsonb, :version)
            on conflict (category_id) do update set attributes = excluded.attributes, version = excluded.version\
            """)
                .param("category", category)
                .param("attributes", json.writeValueAsString(set.items()))
                .param("version", set.version())
                .update();
    }

    /**
     * Has the search documents of these categories' products written again: in seconds, when every replica has forgotten the former
     * definitions.
     */
    void rewriteDocuments(Collection<UUID> categories) {
        jdbc.sql("""
            insert into search_pending (product_id, since)
            select id, now() + interval '2 seconds' from products
            where category_id = any (:categories::uuid[]) and listed order by id
            on conflict (product_id) do update set since = excluded.since\
            """).param("categories", ArrayLiteral.of(categories)).update();
    }

    private List<Attribute> attributes(String written) {
        return List.of(json.readValue(written, Attribute[].class));
    }
}
