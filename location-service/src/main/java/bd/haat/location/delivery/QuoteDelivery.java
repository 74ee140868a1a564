package bd.haat.location.delivery;

import bd.haat.location.distance.GeoPoint;
import bd.haat.location.geography.Area;
import bd.haat.location.geography.Atlas;
import bd.haat.location.rate.RatesInForce;
import bd.haat.location.rate.Speed;
import bd.haat.location.rate.Zone;
import bd.haat.location.seller.SellerPlace;
import bd.haat.location.seller.SellerPlaces;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Quotes the delivery of parcels from sellers to an upazila: one query for all sellers. */
@Service
class QuoteDelivery {
    private final Atlas atlas;
    private final SellerPlaces places;
    private final RatesInForce rates;
    private final MeterRegistry meters;

    QuoteDelivery(Atlas atlas, SellerPlaces places, RatesInForce rates, MeterRegistry meters) {
        this.atlas = atlas;
        this.places = places;
        this.rates = rates;
        this.meters = meters;
    }

    Quotation quote(DeliveryQuoteRequest asked) {
        var upazila = atlas.upazila(asked.upazilaCode()).orElse(null);
        if (upazila == null) return new Quotation.UnknownUpazila();
        var door = asked.location() == null
                ? atlas.placeOf(upazila)
                : asked.location().point();
        int weightGrams = asked.weightGrams() == null ? 0 : asked.weightGrams();
        var wanted = new LinkedHashSet<UUID>(asked.sellerIds());
        var known = places.of(wanted).stream().collect(Collectors.toMap(SellerPlace::sellerId, Function.identity()));
        return new Quotation.Quoted(wanted.stream()
                .filter(known::containsKey)
                .map(id -> quote(known.get(id), upazila, door, weightGrams))
                .toList());
    }

    private DeliveryQuote quote(SellerPlace seller, Area to, GeoPoint door, int weightGrams) {
        var zone = atlas.upazila(seller.upazilaCode())
                .map(from -> Zone.between(from, to, atlas))
                .orElse(Zone.ELSEWHERE);
        meters.counter("haat.location.quotes", "zone", zone.name()).increment();
        double distanceKm = seller.location().roundedKmTo(door);
        var choices = Arrays.stream(Speed.values())
                .flatMap(speed -> rates.of(zone, speed).stream())
                .map(rate ->
                        new DeliveryChoice(rate.speed(), rate.tariff().fee(distanceKm, weightGrams), rate.estimate()))
                .toList();
        var standard = choices.getFirst();
        if (standard.choice() != Speed.STANDARD) throw new IllegalStateException("no standard rate for " + zone);
        return new DeliveryQuote(
                seller.sellerId(), standard.fee(), distanceKm, standard.estimate(), choices, zone.isSameCity());
    }
}
