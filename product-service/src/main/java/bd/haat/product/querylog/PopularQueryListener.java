package bd.haat.product.querylog;

import bd.haat.common.messaging.Subscribe;
import org.springframework.stereotype.Component;

/** Takes over what analytics-service measured. */
@Component
class PopularQueryListener {
    private final JdbcPopularQueries queries;

    PopularQueryListener(JdbcPopularQueries queries) {
        this.queries = queries;
    }

    @Subscribe(
            exchange = "analytics.events",
            queue = "product.query.popularity-measured.v1",
            types = "query.popularity-measured.v1")
    void measured(PopularQueriesMeasured measured) {
        queries.replace(measured);
    }
}
