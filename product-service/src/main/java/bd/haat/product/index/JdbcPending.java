package bd.haat.product.index;

import bd.haat.product.sql.ArrayLiteral;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Documents that are due, and the one rebuild that may run. */
@Repository
class JdbcPending implements DueDocuments {
    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcPending(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void add(Collection<UUID> products) {
        jdbc.sql("""
            insert into search_pending (product_id, since)
            select id, :now from unnest(:products::uuid[]) as due (id) order by id
            on conflict (product_id) do update set claimed_until = null\
            """)
                .param("now", utc(clock.instant()))
                .param("products", ArrayLiteral.of(products))
                .update();
    }

    /** Some whose time has come and that nobody else writes just now. They are due again when the lease ends, if they are not {@link #done}. */
    Claim claim(int most, Duration lease) {
        var now = clock.instant();
        var until = utc(now.plus(lease));
        var products = jdbc.sql("""
            update search_pending set claimed_until = :until where product_id in (
                select product_id from search_pending where since <= :now and (claimed_until is null or claimed_until <= :now)
                order by since limit :most for update skip locked)
            returning product_id\
            """)
                .param("until", until)
                .param("now", utc(now))
                .param("most", most)
                .query(UUID.class)
                .list();
        return new Claim(products, until);
    }

    /** Those of the claim that nothing has changed meanwhile are due no more. */
    void done(Claim claim) {
        jdbc.sql("delete from search_pending where product_id = any (:products::uuid[]) and claimed_until = :until")
                .param("products", ArrayLiteral.of(claim.products()))
                .param("until", claim.until())
                .update();
    }

    /** They are due at once: they were not written. */
    void giveBack(Claim claim) {
        jdbc.sql("""
            update search_pending set claimed_until = null
            where product_id = any (:products::uuid[]) and claimed_until = :until\
            """)
                .param("products", ArrayLiteral.of(claim.products()))
                .param("until", claim.until())
                .update();
    }

    record Claim(List<UUID> products, OffsetDateTime until) {}

    /** How long the oldest has waited; zero for none. */
    Duration oldest() {
        return jdbc.sql("select min(since) from search_pending")
                .query(OffsetDateTime.class)
                .optional()
                .map(since -> Duration.between(since.toInstant(), clock.instant()))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    @Override
    public boolean rebuilding() {
        return jdbc.sql("select exists (select 1 from search_rebuilds where lease_until > :now)")
                .param("now", utc(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    /** @return false where another rebuild runs */
    boolean claimRebuild(String index, Duration lease) {
        return jdbc.sql("""
            insert into search_rebuilds as running (index_name, lease_until) values (:index, :until)
            on conflict (only_one) do update set index_name = excluded.index_name, lease_until = excluded.lease_until
            where running.lease_until < :now or running.index_name = excluded.index_name\
            """)
                        .param("index", index)
                        .param("until", utc(clock.instant().plus(lease)))
                        .param("now", utc(clock.instant()))
                        .update()
                > 0;
    }

    void endRebuild(String index) {
        jdbc.sql("delete from search_rebuilds where index_name = :index")
                .param("index", index)
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
