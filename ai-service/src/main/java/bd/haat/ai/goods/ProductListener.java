package bd.haat.ai.goods;

import bd.haat.common.messaging.Received;
import bd.haat.common.messaging.Subscribe;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps up with the catalogue. */
@Component
class ProductListener {
    private final Goods goods;

    ProductListener(Goods goods) {
        this.goods = goods;
    }

    /** Rows are taken in one order everywhere, so that replicas never wait for each other in a circle. */
    @Subscribe(
            exchange = "product.events",
            queue = "ai.product.changed.v1",
            types = "product.changed.v1",
            batch = 100,
            gatherMillis = 500)
    void changed(List<Received<ProductChanged>> changes) {
        changes.stream()
                .map(Received::event)
                .sorted(Comparator.comparing(ProductChanged::productId))
                .forEach(goods::put);
    }
}
