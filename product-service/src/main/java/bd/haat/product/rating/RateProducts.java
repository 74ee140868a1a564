package bd.haat.product.rating;

import bd.haat.common.messaging.Events;
import bd.haat.product.cache.Changes;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Rates products: {@code (weight × market's mean + sum of stars) / (weight + number of reviews)}, so that one enthusiast does not outrank
 * a hundred contented shoppers (Bayesian average with the market's mean as prior).
 */
@Service
class RateProducts {
    private final JdbcRatings ratings;
    private final Events events;
    private final Changes changes;
    private final Counter changed;

    RateProducts(JdbcRatings ratings, Events events, Changes changes, MeterRegistry meters) {
        this.ratings = ratings;
        this.events = events;
        this.changes = changes;
        changed = meters.counter("haat.ratings.changed");
    }

    /** Inside the caller's transaction; what comes out as before is neither written nor told. */
    void rate(Collection<UUID> products) {
        var rated = ratings.recount(products);
        if (rated.isEmpty()) return;
        ratings.show(rated);
        changed.increment(rated.size());
        events.publishAll(rated.stream().map(ProductRated::of).toList());
        changes.products(rated.stream().map(Rated::productId).toList());
    }

    /** The next rated products after one that have not seen the newest prior; inside the caller's transaction. */
    List<UUID> rateAfter(UUID product, int most) {
        var next = ratings.after(product, most);
        rate(next);
        return next;
    }
}
