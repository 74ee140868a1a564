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
    private static final String BACK = """
        with back as (delete from search_claims where %s returning product_id, since)
        insert into search_pending (product_id, since) select product_id, since from back order by product_id
        on conflict (product_id) do nothing\
        """;

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
            on conflict (product_id) do nothing\
            """)
                .param("now", utc(clock.instant()))
                .param("products", ArrayLiteral.of(products))
                .update();
    }

    /**
     * Some whose time has come, taken over: what changes while they are written is due anew beside the claim. They are due again when the lease ends,
     * if they are not {@link #done}.
     */
    Claim claim(int most, Duration lease) {
        var now = clock.instant();
        var until = utc(now.plus(lease));
        jdbc.sql(BACK.formatted("until <= :now")).param("now", utc(now)).update();
        var products = jdbc.sql("""
            with due as (
                delete from search_pending where product_id in (
                    select product_id from search_pending where since <= :now
                    order by since limit :most for update skip locked)
                returning product_id, since)
            insert into search_claims (product_id, since, until) select product_id, since, :until from due
            on conflict (product_id) do update set until = excluded.until
            returning product_id\
            """)
                .param("now", utc(now))
                .param("until", until)
                .param("most", most)
                .query(UUID.class)
                .list();
        return new Claim(products, until);
    }

    void done(Claim claim) {
        jdbc.sql("delete from search_claims where product_id = any (:products::uuid[]) and until = :until")
                .param("products", ArrayLiteral.of(claim.products()))
                .param("until", claim.until())
                .update();
    }

    /** They are due at once: they were not written. */
    void giveBack(Claim claim) {
        jdbc.sql(BACK.formatted("until = :until and product_id = any (:products::uuid[])"))
                .param("until", claim.until())
                .param("products", ArrayLiteral.of(claim.products()))
                .update();
    }

    record Claim(List<UUID> products, OffsetDateTime until) {}

    /** How long the oldest has waited; zero for none. */
    Duration oldest() {
        return jdbc.sql(
                        "select min(since) from (select since from search_pending union all select since from search_claims) due")
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
