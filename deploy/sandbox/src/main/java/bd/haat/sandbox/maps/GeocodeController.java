package bd.haat.sandbox.maps;

import bd.haat.sandbox.faults.Operation;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Geocoding API, {@code /maps/api/geocode/json}: an address to a place, or a point to the nearest place. */
@RestController
class GeocodeController {
    private static final Pattern POINT =
            Pattern.compile("\\s*(-?\\d{1,3}(?:\\.\\d+)?)\\s*,\\s*(-?\\d{1,3}(?:\\.\\d+)?)\\s*");

    private final Places places;

    GeocodeController(Places places) {
        this.places = places;
    }

    @Operation("maps.geocode")
    @GetMapping("/maps/api/geocode/json")
    GeocodeAnswer geocode(
            @RequestParam(required = false) String address,
            @RequestParam(required = false) String latlng,
            @RequestParam(required = false) String components,
            @RequestParam(defaultValue = "en") String language,
            @RequestParam(defaultValue = "") String key) {
        if (key.isBlank()) {
            return GeocodeAnswer.failed(
                    "REQUEST_DENIED", "You must use an API key to authenticate each request to this API.");
        }
        var byName = address != null && !address.isBlank();
        var point = latlng == null ? Optional.<double[]>empty() : point(latlng);
        if (!byName && point.isEmpty()) {
            return GeocodeAnswer.failed(
                    "INVALID_REQUEST", "Invalid request. Missing the 'address', 'components', 'latlng' parameter.");
        }
        if (components != null && components.matches("(?i).*country:(?!bd\\b).*")) {
            return GeocodeAnswer.nothing();
        }
        var place = byName ? places.named(address) : point.flatMap(p -> places.near(p[0], p[1]));
        return place.map(found -> GeocodeAnswer.of(found, language.startsWith("bn")))
                .orElseGet(GeocodeAnswer::nothing);
    }

    private static Optional<double[]> point(String latlng) {
        var matcher = POINT.matcher(latlng);
        return matcher.matches()
                ? Optional.of(new double[] {Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2))})
                : Optional.empty();
    }
}
