package bd.haat.location.delivery;

import bd.haat.common.money.Money;
import bd.haat.location.rate.Estimate;
import java.util.UUID;

/**
 * What one seller's parcel costs to the asked place.
 *
 * @param distanceKm from the shop in a straight line, rounded to a metre
 */
record DeliveryQuote(UUID sellerId, Money fee, double distanceKm, Estimate estimate) {}
