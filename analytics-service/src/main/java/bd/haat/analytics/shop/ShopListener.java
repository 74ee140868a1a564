package bd.haat.analytics.shop;

import bd.haat.common.messaging.Received;
import bd.haat.common.messaging.Subscribe;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class ShopListener {
    private final JdbcShops shops;

    ShopListener(JdbcShops shops) {
        this.shops = shops;
    }

    @Subscribe(
            exchange = "seller.events",
            queue = "analytics.seller.changed.v1",
            types = "seller.changed.v1",
            batch = 100,
            gatherMillis = 2000,
            inbox = false)
    void on(List<Received<ShopOwner>> changes) {
        shops.add(changes.stream().map(Received::event).toList());
    }
}
