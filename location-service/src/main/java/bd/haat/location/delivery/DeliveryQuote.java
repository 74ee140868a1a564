package bd.haat.location.delivery;

import bd.haat.common.money.Money;
import bd.haat.location.rate.Estimate;
import java.util.List;
import java.util.UUID;

/**
 * What one seller's parcel costs to the asked place.
 *
 * @param fee of the standard way, likewise the estimate
 * @param distanceKm from the shop in a straight line, rounded to a metre
 * @param choices all ways to deliver it, the standard one first
 * @param sameCity whether the law asks for delivery as within one city
 */
record DeliveryQuote(
        UUID sellerId,
        Money fee,
        double distanceKm,
        Estimate estimate,
        List<DeliveryChoice> choices,
        boolean sameCity) {}
