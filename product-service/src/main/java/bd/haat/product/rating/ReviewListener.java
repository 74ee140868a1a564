package bd.haat.product.rating;

import bd.haat.common.messaging.Received;
import bd.haat.common.messaging.Subscribe;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Our own events about reviews. A message only says that something changed; what it is now is counted. */
@Component
class ReviewListener {
    private final RateProducts rate;

    ReviewListener(RateProducts rate) {
        this.rate = rate;
    }

    @Subscribe(
            exchange = "product.events",
            queue = "product.ratings",
            types = "review.changed.v1",
            batch = 200,
            gatherMillis = 200)
    void changed(List<Received<Reviewed>> reviews) {
        rate.rate(reviews.stream().map(review -> review.event().productId()).collect(Collectors.toSet()));
    }

    /** What we read of {@code review.changed.v1}. */
    record Reviewed(UUID productId) {}
}
