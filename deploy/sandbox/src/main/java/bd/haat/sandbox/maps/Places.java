package bd.haat.sandbox.maps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The table of places: the 64 district towns and some parts of Dhaka. */
@Component
class Places {
    private static final double FARTHEST_KM = 40;

    private final List<Place> places;

    Places() {
        try {
            places = new ClassPathResource("places.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Place::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The place that the address names: a part of a town before the town, a longer name before a shorter one. */
    Optional<Place> named(String address) {
        return places.stream()
                .filter(place -> place.matched(address) > 0)
                .max(Comparator.comparing(Place::area).thenComparing(place -> place.matched(address)));
    }

    /** The nearest place within 40 km. */
    Optional<Place> near(double lat, double lon) {
        return places.stream()
                .min(Comparator.comparingDouble(place -> place.kilometresTo(lat, lon)))
                .filter(place -> place.kilometresTo(lat, lon) <= FARTHEST_KM);
    }
}
