package bd.haat.order.market;

import bd.haat.common.money.Money;
import bd.haat.order.orders.DeliveryAddress;
import bd.haat.order.orders.SellerDelivery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What delivery costs. */
public interface Deliveries {
    /** Days until the goods are there. */
    record Estimate(int minDays, int maxDays) {}

    /** @param choice such as {@code EXPRESS} */
    record Option(String choice, Money fee, Estimate estimate) {}

    /**
     * @param fee of the standard way, likewise the estimate
     * @param choices all ways; null where nobody told
     * @param sameCity as the law sees it; null where nobody told
     */
    record Fee(UUID sellerId, Money fee, Estimate estimate, List<Option> choices, Boolean sameCity) {
        private static final String EXPRESS = SellerDelivery.Choice.EXPRESS.name();

        /** The ways we know, the standard one first. */
        public List<Option> options() {
            var standard = new Option(SellerDelivery.Choice.STANDARD.name(), fee, estimate);
            var others = choices == null ? Stream.<Option>of() : choices.stream();
            return Stream.concat(Stream.of(standard), others.filter(option -> option.choice.equals(EXPRESS)))
                    .toList();
        }

        /** Empty where the seller does not deliver so. */
        public Optional<Option> option(SellerDelivery.Choice choice) {
            return options().stream()
                    .filter(option -> option.choice.equals(choice.name()))
                    .findFirst();
        }
    }

    /**
     * Fee and estimate by seller; a seller who does not deliver there is absent.
     *
     * @throws bd.haat.common.remote.RemoteUnavailableException when location-service cannot be asked
     */
    Map<UUID, Fee> quote(DeliveryAddress to, Collection<UUID> sellerIds);
}
