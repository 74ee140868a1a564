package bd.haat.analytics.search;

import bd.haat.analytics.period.Period;
import bd.haat.analytics.search.FailingQuery.Next;
import bd.haat.analytics.store.JdbcStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** What people searched for next, within half an hour in the same session. A search's session is known by the acts that name it. */
@Repository
class JdbcNextSearches {
    private final JdbcStore store;

    JdbcNextSearches(JdbcStore store) {
        this.store = store;
    }

    /** By query, the commonest first, three at most. */
    Map<String, List<Next>> of(Period period, Collection<String> queries) {
        return store
                .read()
                .sql("""
                    select query, next, uniqExact(session) as sessions
                      from (select s.query as query, a.session as session, s.searched_at as at,
                                   leadInFrame(s.query) over following as next,
                                   leadInFrame(s.searched_at) over following as next_at
                              from %s as s final
                              join (select assumeNotNull(search_id) as id, any(session_id) as session
                                      from %s final
                                     where search_id is not null and session_id <> ''
                                       and toDate(occurred_at, 'Asia/Dhaka') between toDate(:from) and toDate(:to) + 7
                                     group by id) as a on a.id = s.search_id
                             where toDate(s.searched_at, 'Asia/Dhaka') between toDate(:from) and toDate(:to)
                            window following as (partition by a.session order by s.searched_at, s.search_id
                                                 rows between current row and unbounded following))
                     where query in (:queries) and next <> '' and next <> query and next_at <= at + interval 30 minute
                     group by query, next order by query, sessions desc, next limit 3 by query\
                    """.formatted(store.table("searches"), store.table("behaviour")))
                .param("from", period.from().toString())
                .param("to", period.to().toString())
                .param("queries", queries)
                .query((row, _) ->
                        new Followed(row.getString("query"), new Next(row.getString("next"), row.getLong("sessions"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Followed::query, Collectors.mapping(Followed::next, Collectors.toList())));
    }

    private record Followed(String query, Next next) {}
}
