package bd.haat.analytics.search;

import bd.haat.common.messaging.Received;
import bd.haat.common.messaging.Subscribe;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps what was searched for. {@code haat.searches.stored} counts it. */
@Component
class SearchListener {
    private final JdbcSearches searches;
    private final Counter stored;

    SearchListener(JdbcSearches searches, MeterRegistry meters) {
        this.searches = searches;
        stored = meters.counter("haat.searches.stored");
    }

    @Subscribe(
            exchange = "product.events",
            queue = "analytics.search.performed.v1",
            types = "search.performed.v1",
            batch = 50,
            gatherMillis = 2000,
            inbox = false)
    void on(List<Received<SearchesPerformed>> events) {
        var performed = events.stream()
                .flatMap(event -> event.event().searches().stream())
                .toList();
        searches.add(performed);
        stored.increment(performed.size());
    }
}
