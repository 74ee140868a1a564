package bd.haat.analytics.popularity;

import bd.haat.analytics.store.JdbcStore;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/**
 * Computes popularity from what the store has. Points of a product: 1 for a click, 3 for an add to a cart, each once a day for a person
 * or session, 10 for an order; each halved by every half-life that went by. Clients report clicks and adds themselves and can lie about
 * them; who counts once a day lies at some expense, and the logarithm and the order's weight leave them little by it.
 */
@Repository
class JdbcPopularity {
    private static final String NOT_SOLD = "('REJECTED', 'EXPIRED', 'CANCELLED', 'REFUNDED', 'RETURNED')";
    private static final int MOST_POPULAR = 100;
    private static final int MOST_QUERIES = 1_000;

    private final JdbcStore store;
    private final PopularitySettings settings;

    JdbcPopularity(JdbcStore store, PopularitySettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /** Those that have any, in the order of their ids' text; to be closed. */
    Stream<ProductPopularityMeasured.Item> products(Instant now) {
        return store
                .read()
                .sql("""
                    select product, toInt32(least(%d, round(10 * log10(1 + sum(points * exp2(-dateDiff('second', at, toDateTime(:now)) / %d))))))
                               as popularity
                      from (select toString(product_id) as product, if(kind = 'add', 3, 1) as points,
                                   toDateTime(max(occurred_at)) as at
                              from %s final
                             where kind in ('click', 'add') and product_id is not null
                               and (user_id is not null or session_id <> '')
                               and occurred_at between toDateTime(:since) and toDateTime(:now)
                             group by product_id, kind, toDate(occurred_at, 'Asia/Dhaka'), user_id,
                                      if(user_id is null, session_id, '')
                             union all
                            select toString(product_id), 10, toDateTime(max(sold_at))
                              from %s final
                             where sold_at between toDateTime(:since) and toDateTime(:now)
                               and order_id not in (select order_id from %s final where status in %s)
                             group by product_id, order_id)
                     group by product having popularity > 0 order by product\
                    """.formatted(
                                MOST_POPULAR,
                                settings.halfLife().toSeconds(),
                                store.table("behaviour"),
                                store.table("order_lines"),
                                store.table("order_states"),
                                NOT_SOLD))
                .param("now", utc(now))
                .param("since", utc(now.minus(settings.window())))
                .query((row, _) -> new ProductPopularityMeasured.Item(
                        UUID.fromString(row.getString("product")), row.getInt("popularity")))
                .stream();
    }

    /** Those asked by enough different people or sessions, as clients report them, which last found something; the most popular first. */
    List<QueryPopularityMeasured.Item> queries(Instant now) {
        return store.read()
                .sql("""
                    select s.query as query, uniqExact(a.visitor) as visitors
                      from %s as s final
                      join (select assumeNotNull(search_id) as id, any(if(user_id is null, session_id, toString(user_id))) as visitor
                              from %s final
                             where search_id is not null and (user_id is not null or session_id <> '')
                               and occurred_at > toDateTime(:since)
                             group by id) as a on a.id = s.search_id
                     where s.searched_at between toDateTime(:since) and toDateTime(:now)
                     group by s.query having visitors >= %d and argMaxIf(s.total, s.searched_at, not s.filtered) > 0
                     order by visitors desc, query limit %d\
                    """.formatted(
                        store.table("searches"), store.table("behaviour"), settings.leastVisitors(), MOST_QUERIES))
                .param("now", utc(now))
                .param("since", utc(now.minus(settings.queryWindow())))
                .query((row, _) -> new QueryPopularityMeasured.Item(row.getString("query"), row.getLong("visitors")))
                .list();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
