package bd.haat.product.rating;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The priors, and how far the newest has been applied. */
@Repository
class JdbcPriors {
    private final JdbcClient jdbc;

    JdbcPriors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param id of the prior that is being applied */
    record Open(long id, UUID appliedTo) {}

    /**
     * Sets a new prior where the market's mean or the weight moved, unless one is still being applied.
     *
     * @param weight in reviews
     * @param step how far the mean must have moved, in hundredths of a star
     * @param least how many reviews a mean of the market needs
     */
    boolean move(int weight, int step, int least, Instant now) {
        return jdbc.sql("""
            insert into rating_priors (valid_from, mean_hundredths, weight)
            select :now, market.mean, :weight
            from (select case when sum(n) >= :least then round(100.0 * sum(stars) / sum(n))::int end as mean
                  from product_ratings
                  cross join lateral (select stars_1 + stars_2 + stars_3 + stars_4 + stars_5 as n,
                      stars_1 + 2 * stars_2 + 3 * stars_3 + 4 * stars_4 + 5 * stars_5 as stars) each) measured
            cross join (select * from rating_priors order by id desc limit 1) newest
            cross join lateral (select coalesce(measured.mean, newest.mean_hundredths) as mean) market
            where abs(market.mean - newest.mean_hundredths) >= :step or newest.weight <> :weight
            on conflict ((true)) where applied_at is null do nothing\
            """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("weight", weight)
                        .param("least", least)
                        .param("step", step)
                        .update()
                > 0;
    }

    /** The one that is not applied to all products yet, locked; empty where there is none or another replica has it. */
    Optional<Open> takeOpen() {
        return jdbc.sql("""
            select id, applied_to from rating_priors where applied_at is null for update skip locked\
            """).query(Open.class).optional();
    }

    void advance(long id, UUID appliedTo) {
        jdbc.sql("update rating_priors set applied_to = :to where id = :id")
                .param("id", id)
                .param("to", appliedTo)
                .update();
    }

    void close(long id, Instant now) {
        jdbc.sql("update rating_priors set applied_at = :now where id = :id")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
