package bd.haat.product.index;

import bd.haat.common.messaging.Received;
import bd.haat.common.messaging.Subscribe;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Our own events about products, their stock and their ratings. No inbox: writing a document twice changes nothing. No order either, for what a
 * product is now is read, so that one batch is read while another is being written.
 */
@Component
class IndexListener {
    private final Indexer indexer;
    private final IndexMetrics metrics;

    IndexListener(Indexer indexer, IndexMetrics metrics) {
        this.indexer = indexer;
        this.metrics = metrics;
    }

    @Subscribe(
            exchange = "product.events",
            queue = "product.search",
            types = {"product.changed.v1", "stock.changed.v1", "product.rated.v1"},
            batch = 500,
            gatherMillis = 500,
            concurrency = 2,
            inbox = false)
    void changed(List<Received<Touched>> events) {
        indexer.update(events.stream().map(event -> event.event().productId()).collect(Collectors.toSet()));
        events.forEach(event -> metrics.indexed(event.metadata().time()));
    }

    /** What we read of {@code product.changed.v1}, {@code stock.changed.v1} and {@code product.rated.v1}. */
    record Touched(UUID productId) {}
}
