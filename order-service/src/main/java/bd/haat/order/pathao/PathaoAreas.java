package bd.haat.order.pathao;

import bd.haat.order.courier.HttpCourier.Reply;
import bd.haat.order.courier.Place;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Pathao's own numbers of cities (our districts) and zones (our upazilas), remembered for a day. */
class PathaoAreas {
    private static final String CITIES = "/aladdin/api/v1/city-list";
    private static final String ZONES = "/aladdin/api/v1/cities/%d/zone-list";

    record Area(long id, String name) {}

    record Found(long city, long zone) {}

    private final Function<String, Reply> get;
    private final Cache<String, List<Area>> known = Caffeine.newBuilder()
            .maximumSize(200)
            .expireAfterWrite(Duration.ofDays(1))
            .build();

    PathaoAreas(Function<String, Reply> get) {
        this.get = get;
    }

    /**
     * @return empty for a place that Pathao does not go to
     * @throws Unreadable if Pathao does not tell its areas now
     */
    Optional<Found> of(Place place) {
        return place.districtAmong(areas(CITIES, "city"), Area::name)
                .flatMap(city -> place.upazilaAmong(areas(ZONES.formatted(city.id), "zone"), Area::name)
                        .map(zone -> new Found(city.id, zone.id)));
    }

    private List<Area> areas(String path, String kind) {
        return known.get(path, _ -> {
            var reply = get.apply(path);
            if (!(reply instanceof Reply.Said said) || !said.at("/data/data").isArray())
                throw new Unreadable(reply.why());
            var all = new ArrayList<Area>();
            said.at("/data/data")
                    .forEach(area -> all.add(new Area(
                            area.path(kind + "_id").asLong(0),
                            area.path(kind + "_name").asString(""))));
            return List.copyOf(all);
        });
    }

    /** The areas could not be read. */
    static class Unreadable extends RuntimeException {
        Unreadable(String why) {
            super(why);
        }
    }
}
