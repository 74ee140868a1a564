package bd.haat.product.review;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** {@code haat.reviews.waiting}: how many wait for an admin. */
@Component
class ReviewMetrics {
    ReviewMetrics(MeterRegistry registry, Reviews reviews) {
        registry.gauge("haat.reviews.waiting", reviews, Reviews::waiting);
    }
}
