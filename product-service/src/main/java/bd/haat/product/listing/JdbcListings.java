package bd.haat.product.listing;

import bd.haat.product.sql.ArrayLiteral;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcListings implements Listings {
    private static final String DUE = """
        from products p join sellers s on s.id = p.seller_id
        left join lateral (
            select v.id as variant_id, v.price_minor
            from variants v join stock on stock.variant_id = v.id
            where v.product_id = p.id and v.removed_at is null
            order by stock.on_hand > stock.reserved desc, v.price_minor, v.position limit 1) as offer on true
        cross join lateral (
            select p.status = 'ACTIVE' and not p.held and p.deleted_at is null and s.status = 'ACTIVE' and offer.variant_id is not null
                as listed) as now
        where p.id = any (:products::uuid[])
          and (p.listed <> now.listed or offer.variant_id is not null
               and (p.offer_variant_id, p.offer_minor) is distinct from (offer.variant_id, offer.price_minor))\
        """;

    private final JdbcClient jdbc;

    JdbcListings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Looks before it locks: most changes of stock change no offer, and rows are locked in the order of their ids. */
    @Override
    @Transactional
    public void refresh(Collection<UUID> products) {
        var due = jdbc.sql("select p.id " + DUE)
                .param("products", ArrayLiteral.of(products))
                .query(UUID.class)
                .list();
        if (due.isEmpty()) return;
        var ids = ArrayLiteral.of(due);
        jdbc.sql("select id from products where id = any (:products::uuid[]) order by id for no key update")
                .param("products", ids)
                .query(UUID.class)
                .list();
        jdbc.sql("""
            update products target
            set listed = due.listed,
                offer_variant_id = coalesce(due.variant_id, target.offer_variant_id),
                offer_minor = coalesce(due.price_minor, target.offer_minor)
            from (select p.id, now.listed, offer.variant_id, offer.price_minor %s) as due
            where target.id = due.id\
            """.formatted(DUE)).param("products", ids).update();
    }
}
