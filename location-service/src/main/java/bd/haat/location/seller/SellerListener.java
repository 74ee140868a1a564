package bd.haat.location.seller;

import bd.haat.common.messaging.Subscribe;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Records where sellers are; the index follows after the commit. */
@Component
class SellerListener {
    private final SellerPlaces places;
    private final ApplicationEventPublisher committed;

    SellerListener(SellerPlaces places, ApplicationEventPublisher committed) {
        this.places = places;
        this.committed = committed;
    }

    @Subscribe(exchange = "seller.events", queue = "location.seller.changed.v1", types = "seller.changed.v1")
    void changed(SellerChanged event) {
        var place = event.place();
        if (places.put(place)) committed.publishEvent(place);
    }
}
