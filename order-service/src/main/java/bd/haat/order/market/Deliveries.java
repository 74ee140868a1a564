package bd.haat.order.market;

import bd.haat.common.money.Money;
import bd.haat.order.orders.DeliveryAddress;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What delivery costs. */
public interface Deliveries {
    /** Days until the goods are there. */
    record Estimate(int minDays, int maxDays) {}

    record Fee(UUID sellerId, Money fee, Estimate estimate) {}

    /**
     * Fee and estimate by seller; a seller who does not deliver there is absent.
     *
     * @throws bd.haat.common.remote.RemoteUnavailableException when location-service cannot be asked
     */
    Map<UUID, Fee> quote(DeliveryAddress to, Collection<UUID> sellerIds);
}
