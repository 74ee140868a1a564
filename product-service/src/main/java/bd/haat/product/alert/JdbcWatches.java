package bd.haat.product.alert;

import bd.haat.common.messaging.Events;
import bd.haat.product.stock.Stock;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcWatches implements Watches {
    private final JdbcClient jdbc;
    private final Stock stock;
    private final Events events;
    private final Clock clock;

    JdbcWatches(JdbcClient jdbc, Stock stock, Events events, Clock clock) {
        this.jdbc = jdbc;
        this.stock = stock;
        this.events = events;
        this.clock = clock;
    }

    /** Under the variant's lock, so that pieces which come at this moment are not missed. */
    @Override
    @Transactional
    public Watching watch(UUID variant, UUID user) {
        var level = stock.lock(List.of(variant)).get(variant);
        if (level == null || !level.sellable()) return Watching.MISSING;
        if (level.available() > 0) return Watching.IN_STOCK;
        int held = jdbc.sql("select count(*) from stock_watches where user_id = :user and variant_id <> :variant")
                .param("user", user)
                .param("variant", variant)
                .query(Integer.class)
                .single();
        if (held >= MOST) return Watching.TOO_MANY;
        jdbc.sql("""
            insert into stock_watches (variant_id, user_id, since) values (:variant, :user, :now)
            on conflict (variant_id, user_id) do update set due = false\
            """)
                .param("variant", variant)
                .param("user", user)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        jdbc.sql("update stock set watched = true where variant_id = :variant and not watched")
                .param("variant", variant)
                .update();
        return Watching.DONE;
    }

    @Override
    public boolean has(UUID variant, UUID user) {
        return jdbc.sql("""
            select exists (select 1 from stock_watches where variant_id = :variant and user_id = :user)\
            """)
                .param("variant", variant)
                .param("user", user)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void end(UUID variant, UUID user) {
        jdbc.sql("delete from stock_watches where variant_id = :variant and user_id = :user")
                .param("variant", variant)
                .param("user", user)
                .update();
    }

    /** Those who are told wait no longer, whoever is quicker; of what is hidden meanwhile nobody is told. */
    @Override
    public int tellSome(int most) {
        var due = jdbc.sql("""
            delete from stock_watches w using stock s, products p
            where (w.variant_id, w.user_id) in (
                select variant_id, user_id from stock_watches where due limit :most for update skip locked)
              and s.variant_id = w.variant_id and p.id = s.product_id
            returning w.user_id, w.variant_id, p.id as product_id, p.slug, p.name_bn, p.name_en, p.listed,
                s.on_hand - s.reserved as available\
            """)
                .param("most", most)
                .query((row, _) -> new Waited(
                        row.getBoolean("listed"),
                        new StockBack(
                                row.getObject("user_id", UUID.class),
                                row.getObject("product_id", UUID.class),
                                row.getObject("variant_id", UUID.class),
                                row.getString("slug"),
                                new StockBack.Name(row.getString("name_bn"), row.getString("name_en")),
                                row.getInt("available"))))
                .list();
        events.publishAll(due.stream().filter(Waited::listed).map(Waited::news).toList());
        return due.size();
    }

    private record Waited(boolean listed, StockBack news) {}
}
