package bd.haat.product.index;

import bd.haat.common.messaging.Received;
import bd.haat.common.messaging.Subscribe;
import java.util.List;
import java.util.UUID;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Our own events about products, their stock and their ratings. No inbox: writing a document twice changes nothing. No order either, for what a
 * product is now is read, so that one batch is read while another is being written.
 */
@Component
class IndexListener {
    private static final int AT_ONCE = 500;
    private static final int GATHER_MILLIS = 500;

    private final Indexer indexer;
    private final IndexMetrics metrics;

    IndexListener(Indexer indexer, IndexMetrics metrics) {
        this.indexer = indexer;
        this.metrics = metrics;
    }

    /** The first version of the stock's event is what replicas of an earlier version tell during an update. */
    @Subscribe(
            exchange = "product.events",
            queue = "product.search",
            types = {"product.changed.v1", "product.rated.v1", "stock.changed.v1"},
            batch = AT_ONCE,
            gatherMillis = GATHER_MILLIS,
            concurrency = 2,
            inbox = false)
    void changed(List<Received<Touched>> events) {
        index(events.stream().map(event -> event.event().productId()), events.stream());
    }

    /** A queue of its own: an event is of up to 500 products, and replicas of an earlier version cannot read it. */
    @Subscribe(
            exchange = "product.events",
            queue = "product.search-stock",
            types = "stock.changed.v2",
            batch = 20,
            gatherMillis = GATHER_MILLIS,
            concurrency = 2,
            inbox = false)
    void counted(List<Received<Counted>> events) {
        index(
                events.stream()
                        .flatMap(event -> event.event().variants().stream())
                        .filter(variant -> variant.version() > 1) // the first comes with its product's own event
                        .map(Variant::productId),
                events.stream());
    }

    private void index(Stream<UUID> products, Stream<? extends Received<?>> events) {
        products.distinct().gather(Gatherers.windowFixed(AT_ONCE)).forEach(indexer::update);
        events.forEach(event -> metrics.indexed(event.metadata().time()));
    }

    /** What we read of an event about one product. */
    record Touched(UUID productId) {}

    /** What we read of {@code stock.changed.v2}. */
    record Counted(List<Variant> variants) {}

    record Variant(UUID productId, long version) {}
}
