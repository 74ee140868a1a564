package bd.haat.product.popularity;

import bd.haat.common.messaging.Subscribe;
import org.springframework.stereotype.Component;

/** Takes over what analytics-service measured. */
@Component
class PopularityListener {
    private final JdbcPopularity popularity;

    PopularityListener(JdbcPopularity popularity) {
        this.popularity = popularity;
    }

    @Subscribe(
            exchange = "analytics.events",
            queue = "product.product.popularity-measured.v1",
            types = "product.popularity-measured.v1")
    void measured(ProductPopularity measured) {
        popularity.keep(measured);
    }
}
