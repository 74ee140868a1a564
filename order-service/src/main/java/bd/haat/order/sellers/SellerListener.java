package bd.haat.order.sellers;

import bd.haat.common.messaging.Subscribe;
import bd.haat.common.text.LocalizedText;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps the own copy of whose shop is whose, and what stands on its invoices. */
@Component
class SellerListener {
    private final Sellers sellers;

    SellerListener(Sellers sellers) {
        this.sellers = sellers;
    }

    record SellerChanged(
            UUID sellerId,
            UUID ownerId,
            LocalizedText shopName,
            String phone,
            String status,
            String legalName,
            String binNo,
            String line1,
            String upazilaCode,
            long version) {}

    @Subscribe(
            exchange = "seller.events",
            queue = "order.seller.changed.v1",
            types = "seller.changed.v1",
            everywhere = true)
    void changed(SellerChanged event) {
        sellers.keep(new Seller(
                event.sellerId(),
                event.ownerId(),
                event.shopName(),
                event.legalName(),
                event.binNo(),
                event.phone(),
                event.line1(),
                event.upazilaCode(),
                event.status(),
                event.version()));
    }
}
