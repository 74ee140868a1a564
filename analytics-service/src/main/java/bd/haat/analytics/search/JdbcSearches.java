package bd.haat.analytics.search;

import bd.haat.analytics.period.Period;
import bd.haat.analytics.search.FailingQuery.Failure;
import bd.haat.analytics.store.JdbcStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** Searches in ClickHouse, and what clients did with their answers. An act counts for its search up to a week later. */
@Repository
class JdbcSearches {
    /** A search each, with what came of it. */
    private static final String OUTCOMES = """
        select s.query as query, s.total = 0 and not s.filtered as zero, a.clicks as clicks, a.places as places, a.adds as adds
          from %1$s as s final
          left join (select assumeNotNull(search_id) as id, countIf(kind = 'click') as clicks,
                            sumIf(position, kind = 'click') as places, countIf(kind = 'add') as adds
                       from %2$s final
                      where kind in ('click', 'add') and search_id is not null
                        and toDate(occurred_at, 'Asia/Dhaka') between toDate(:from) and toDate(:to) + 7
                      group by id) as a on a.id = s.search_id
         where toDate(s.searched_at, 'Asia/Dhaka') between toDate(:from) and toDate(:to)\
        """;

    private final JdbcStore store;
    private final JdbcNextSearches nexts;

    JdbcSearches(JdbcStore store, JdbcNextSearches nexts) {
        this.store = store;
        this.nexts = nexts;
    }

    void add(List<SearchesPerformed.Search> searches) {
        store.insert(
                "searches (search_id, query, total, filtered, searched_at)",
                searches.stream()
                        .map(search -> new Object[] {
                            search.searchId(),
                            search.query(),
                            search.total(),
                            search.filtered(),
                            LocalDateTime.ofInstant(search.at(), ZoneOffset.UTC)
                        })
                        .toList());
    }

    /** Those asked most, on these days in Dhaka. */
    List<AskedQuery> mostAsked(Period period, int limit) {
        return store.read()
                .sql("""
                    select query, count() as searches, countIf(zero) as zeros, countIf(clicks > 0) as clicked,
                           sum(clicks) as all_clicks, sum(places) as all_places, sum(adds) as all_adds
                      from (%s) group by query order by searches desc, query limit %d\
                    """.formatted(outcomes(), limit))
                .param("from", period.from().toString())
                .param("to", period.to().toString())
                .query(JdbcSearches::asked)
                .list();
    }

    /** Those asked at least so often that found nothing or that nobody clicked on, the most asked first. */
    List<FailingQuery> failing(Period period, int least, int limit) {
        var failing = store.read()
                .sql("""
                    select query, count() as searches, countIf(zero) as zeros, sum(clicks) as all_clicks
                      from (%s) group by query
                    having searches >= %d and (zeros * 2 >= searches or all_clicks = 0)
                     order by searches desc, query limit %d\
                    """.formatted(outcomes(), least, limit))
                .param("from", period.from().toString())
                .param("to", period.to().toString())
                .query((row, _) -> new FailingQuery(
                        row.getString("query"),
                        row.getLong("zeros") * 2 >= row.getLong("searches")
                                ? Failure.NOTHING_FOUND
                                : Failure.NOTHING_CLICKED,
                        row.getLong("searches"),
                        row.getLong("zeros"),
                        List.of()))
                .list();
        if (failing.isEmpty()) return failing;
        var next = nexts.of(period, failing.stream().map(FailingQuery::query).collect(Collectors.toSet()));
        return failing.stream()
                .map(query -> query.with(next.getOrDefault(query.query(), List.of())))
                .toList();
    }

    private String outcomes() {
        return OUTCOMES.formatted(store.table("searches"), store.table("behaviour"));
    }

    private static AskedQuery asked(ResultSet row, int number) throws SQLException {
        long searches = row.getLong("searches");
        long clicks = row.getLong("all_clicks");
        return new AskedQuery(
                row.getString("query"),
                searches,
                row.getLong("zeros"),
                (double) row.getLong("zeros") / searches,
                clicks,
                (double) row.getLong("clicked") / searches,
                clicks == 0 ? null : (double) row.getLong("all_places") / clicks,
                row.getLong("all_adds"));
    }
}
