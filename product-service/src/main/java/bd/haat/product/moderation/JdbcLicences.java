package bd.haat.product.moderation;

import bd.haat.product.category.CategoryTree;
import bd.haat.product.category.CategoryTrees;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLicences implements Licences {
    private final JdbcClient jdbc;
    private final CategoryTrees categories;
    private final Clock clock;

    JdbcLicences(JdbcClient jdbc, CategoryTrees categories, Clock clock) {
        this.jdbc = jdbc;
        this.categories = categories;
        this.clock = clock;
    }

    @Override
    public Optional<String> missing(UUID seller, UUID category) {
        return categories.current().path(category).stream()
                .map(CategoryTree.Node::restriction)
                .filter(Objects::nonNull)
                .findFirst()
                .filter(restriction -> !holds(seller, restriction));
    }

    private boolean holds(UUID seller, String restriction) {
        return jdbc.sql("""
            select exists (select 1 from seller_licences
                           where seller_id = :seller and restriction = :restriction and valid_until >= :today)\
            """)
                .param("seller", seller)
                .param("restriction", restriction)
                .param("today", LocalDate.ofInstant(clock.instant(), JdbcCases.DHAKA))
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Licence> of(UUID seller) {
        return jdbc.sql("""
            select restriction, number, valid_until from seller_licences where seller_id = :seller order by restriction\
            """)
                .param("seller", seller)
                .query((row, _) -> new Licence(
                        row.getString("restriction"),
                        row.getString("number"),
                        row.getObject("valid_until", LocalDate.class)))
                .list();
    }

    @Override
    public boolean grant(UUID seller, Licence licence, UUID admin) {
        return jdbc.sql("""
            insert into seller_licences (seller_id, restriction, number, valid_until, granted_by, granted_at)
            select id, :restriction, :number, :until, :admin, :now from sellers where id = :seller
            on conflict (seller_id, restriction) do update
            set number = excluded.number, valid_until = excluded.valid_until, granted_by = excluded.granted_by,
                granted_at = excluded.granted_at\
            """)
                        .param("seller", seller)
                        .param("restriction", licence.restriction())
                        .param("number", licence.number())
                        .param("until", licence.validUntil())
                        .param("admin", admin)
                        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public boolean withdraw(UUID seller, String restriction) {
        return jdbc.sql("delete from seller_licences where seller_id = :seller and restriction = :restriction")
                        .param("seller", seller)
                        .param("restriction", restriction)
                        .update()
                == 1;
    }
}
