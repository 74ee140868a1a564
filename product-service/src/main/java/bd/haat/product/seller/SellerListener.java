package bd.haat.product.seller;

import bd.haat.common.messaging.Subscribe;
import bd.haat.product.cache.Changes;
import org.springframework.stereotype.Component;

/** Keeps the copy of sellers. What a suspended shop offers leaves the lists in the same transaction. */
@Component
class SellerListener {
    private final JdbcSellers sellers;
    private final Changes changes;

    SellerListener(JdbcSellers sellers, Changes changes) {
        this.sellers = sellers;
        this.changes = changes;
    }

    @Subscribe(exchange = "seller.events", queue = "product.seller.changed.v1", types = "seller.changed.v1")
    void changed(SellerChanged seller) {
        if (!sellers.replaceOlder(seller)) return;
        sellers.listOrHideProductsOf(seller.sellerId());
        changes.everything();
    }
}
