package bd.haat.product.drift;

import bd.haat.common.persistence.MayBeStale;
import bd.haat.product.index.DocumentVersions;
import bd.haat.product.sql.ArrayLiteral;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the index should hold, by the database; whole stretches by a replica of it, since what differs there is looked up in the primary. */
@Repository
class JdbcListed {
    private static final String STRETCH =
            """
        select count(*) as documents, coalesce(sum(%s), 0) as checksum, max(id::text) as last
        from (select p.id, %s as version
              from (select * from products where listed and id > :after order by id limit :most) p
              join sellers s on s.id = p.seller_id) stretch\
        """.formatted(DocumentVersions.checksum("id", "version"), DocumentVersions.VERSION);

    private static final String BETWEEN = """
        select p.id, %s as version from products p join sellers s on s.id = p.seller_id
        where p.listed and p.id > :after and (:upTo::uuid is null or p.id <= :upTo::uuid)\
        """.formatted(DocumentVersions.VERSION);

    private static final String THESE = """
        select p.id, %s as version from products p join sellers s on s.id = p.seller_id
        where p.listed and p.id = any (:ids::uuid[])\
        """.formatted(DocumentVersions.VERSION);

    private final JdbcClient jdbc;
    private final JdbcClient stale;

    JdbcListed(JdbcClient jdbc, @MayBeStale JdbcClient stale) {
        this.jdbc = jdbc;
        this.stale = stale;
    }

    /** @param last null where nothing follows */
    record Page(Stretch stretch, UUID last) {}

    Page page(UUID after, int most) {
        return stale.sql(STRETCH)
                .param("after", after)
                .param("most", most)
                .query(JdbcListed::page)
                .single();
    }

    /** The versions of documents by product. @param upTo null for all that follow */
    Map<UUID, Long> between(UUID after, UUID upTo) {
        var versions = new HashMap<UUID, Long>();
        jdbc.sql(BETWEEN)
                .param("after", after)
                .param("upTo", upTo == null ? null : upTo.toString())
                .query((row, _) -> versions.put(row.getObject("id", UUID.class), row.getLong("version")))
                .list();
        return versions;
    }

    Map<UUID, Long> of(Collection<UUID> products) {
        var versions = new HashMap<UUID, Long>();
        jdbc.sql(THESE)
                .param("ids", ArrayLiteral.of(products))
                .query((row, _) -> versions.put(row.getObject("id", UUID.class), row.getLong("version")))
                .list();
        return versions;
    }

    private static Page page(ResultSet row, int number) throws SQLException {
        var last = row.getString("last");
        return new Page(
                new Stretch(row.getLong("documents"), row.getLong("checksum")),
                last == null ? null : UUID.fromString(last));
    }
}
