package bd.haat.product.popularity;

import bd.haat.common.messaging.Subscribe;
import bd.haat.product.index.DueDocuments;
import org.springframework.stereotype.Component;

/** Takes over what analytics-service measured, and has the documents of products written again whose popularity is another now. */
@Component
class PopularityListener {
    private final JdbcPopularity popularity;
    private final DueDocuments due;

    PopularityListener(JdbcPopularity popularity, DueDocuments due) {
        this.popularity = popularity;
        this.due = due;
    }

    @Subscribe(
            exchange = "analytics.events",
            queue = "product.product.popularity-measured.v1",
            types = "product.popularity-measured.v1")
    void measured(ProductPopularity measured) {
        due.add(popularity.keep(measured));
    }
}
