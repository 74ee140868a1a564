package bd.haat.sandbox.maps;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The answer of the Geocoding API: {@code status} tells success from failure, HTTP is always 200. */
record GeocodeAnswer(
        List<Result> results,
        String status,
        @JsonProperty("error_message") String errorMessage) {
    private static final double TOWN_DEGREES = 0.05;
    private static final double AREA_DEGREES = 0.01;

    record Component(
            @JsonProperty("long_name") String longName,
            @JsonProperty("short_name") String shortName,
            List<String> types) {
        Component(String name, String... types) {
            this(name, name, List.of(types));
        }
    }

    record Point(double lat, double lng) {}

    record Box(Point northeast, Point southwest) {}

    record Geometry(
            Point location, @JsonProperty("location_type") String locationType, Box viewport, Box bounds) {}

    record Result(
            @JsonProperty("address_components") List<Component> addressComponents,
            @JsonProperty("formatted_address") String formattedAddress,
            Geometry geometry,
            @JsonProperty("place_id") String placeId,
            List<String> types) {}

    static GeocodeAnswer failed(String status, String message) {
        return new GeocodeAnswer(List.of(), status, message);
    }

    static GeocodeAnswer nothing() {
        return failed("ZERO_RESULTS", null);
    }

    static GeocodeAnswer of(Place place, boolean bangla) {
        var name = place.name().in(bangla);
        var town = place.district().in(bangla);
        var country = bangla ? "বাংলাদেশ" : "Bangladesh";
        var parts = new ArrayList<Component>();
        if (place.area()) {
            parts.add(new Component(name, "political", "sublocality", "sublocality_level_1"));
        }
        parts.add(new Component(town, "locality", "political"));
        parts.add(new Component(town, "administrative_area_level_2", "political"));
        parts.add(new Component(place.division().in(bangla), "administrative_area_level_1", "political"));
        parts.add(new Component(country, "BD", List.of("country", "political")));
        if (!place.postcode().isEmpty()) {
            parts.add(new Component(place.postcode(), "postal_code"));
        }
        var address = (place.area() ? name + ", " : "") + town
                + (place.postcode().isEmpty() ? "" : " " + place.postcode()) + ", " + country;
        var id = "sandbox-" + UUID.nameUUIDFromBytes(place.name().en().getBytes(StandardCharsets.UTF_8));
        return new GeocodeAnswer(List.of(new Result(parts, address, geometry(place), id, place.types())), "OK", null);
    }

    private static Geometry geometry(Place place) {
        var half = place.area() ? AREA_DEGREES : TOWN_DEGREES;
        var box = new Box(
                new Point(place.lat() + half, place.lon() + half), new Point(place.lat() - half, place.lon() - half));
        return new Geometry(new Point(place.lat(), place.lon()), "APPROXIMATE", box, box);
    }
}
