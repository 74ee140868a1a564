package bd.haat.order.booking;

import bd.haat.common.text.LocalizedText;
import bd.haat.order.courier.Parcel;
import bd.haat.order.courier.Place;
import bd.haat.order.fulfilment.Shipment;
import bd.haat.order.market.Places;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.OrderLine;
import bd.haat.order.rules.Rule;
import bd.haat.order.rules.Rules;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes of a shipment what couriers want to know. Asks location-service, so no transaction is open. */
@Component
class PackParcel {
    private final Places places;
    private final Rules rules;
    private final Clock clock;

    PackParcel(Places places, Rules rules, Clock clock) {
        this.places = places;
        this.rules = rules;
        this.clock = clock;
    }

    Parcel pack(Order order, Shipment shipment, String reference) {
        var address = order.address();
        var lines = order.linesOf(shipment.sellerId());
        int pieces = lines.stream().mapToInt(OrderLine::quantity).sum();
        return new Parcel(
                reference,
                address.recipient(),
                address.phone(),
                Stream.of(address.line1(), address.line2())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")),
                places.named(address.upazilaCode()).map(PackParcel::place).orElse(nameless(address.upazilaCode())),
                address.postcode(),
                pieces,
                grams(pieces),
                Booking.collectMinor(order, shipment),
                lines.stream()
                        .mapToLong(line -> line.totalMinor() - line.discountMinor())
                        .sum());
    }

    private static Place place(Places.Place known) {
        return new Place(
                names(known.name(), known.aliases()),
                names(known.districtName(), known.districtAliases()),
                "THANA".equals(known.kind()));
    }

    private static List<String> names(LocalizedText name, List<String> aliases) {
        return Stream.concat(Stream.of(name.en(), name.bn()), aliases == null ? Stream.of() : aliases.stream())
                .filter(Objects::nonNull)
                .toList();
    }

    /** One that nobody knows has its code for a name. */
    private static Place nameless(String code) {
        return new Place(List.of(code), List.of(code), false);
    }

    /** Products have no weights yet. */
    private int grams(int pieces) {
        var now = clock.instant();
        return Math.toIntExact(Math.addExact(
                rules.of(Rule.PARCEL_BASE_GRAMS, now),
                Math.multiplyExact(pieces, rules.of(Rule.PARCEL_PIECE_GRAMS, now))));
    }
}
