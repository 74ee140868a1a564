package bd.haat.order.ecourier;

import bd.haat.order.courier.HttpCourier.Reply;
import bd.haat.order.courier.Place;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;

/** eCourier's cities, thanas and packages, remembered for some hours. */
class EcourierAreas {
    private record Named(String name, String value) {}

    /** By eCourier's own words. */
    record Found(String city, String thana) {}

    private final BiFunction<String, Object, Reply> ask;
    private final Cache<String, JsonNode> known = Caffeine.newBuilder()
            .maximumSize(200)
            .expireAfterWrite(Duration.ofHours(6))
            .build();

    EcourierAreas(BiFunction<String, Object, Reply> ask) {
        this.ask = ask;
    }

    /**
     * @return empty for a place that eCourier does not go to
     * @throws Unreadable if eCourier does not tell its areas now
     */
    Optional<Found> of(Place place) {
        return place.districtAmong(named(list("/city-list", Map.of(), "")), Named::name)
                .flatMap(city -> place.upazilaAmong(
                                named(list("/thana-list", Map.of("city", city.value), "/message")), Named::name)
                        .map(thana -> new Found(city.value, thana.value)));
    }

    JsonNode packages() {
        return list("/packages", Map.of(), "");
    }

    private JsonNode list(String path, Map<String, String> body, String pointer) {
        return known.get(path + body, _ -> {
            var reply = ask.apply(path, body);
            if (!(reply instanceof Reply.Said said) || !said.at(pointer).isArray()) throw new Unreadable(reply.why());
            return said.at(pointer);
        });
    }

    private static List<Named> named(JsonNode list) {
        var all = new ArrayList<Named>();
        list.forEach(one -> all.add(
                new Named(one.path("name").asString(""), one.path("value").asString(""))));
        return all;
    }

    /** The areas could not be read. */
    static class Unreadable extends RuntimeException {
        Unreadable(String why) {
            super(why);
        }
    }
}
