package bd.haat.seed.load;

import bd.haat.seed.api.Account;
import bd.haat.seed.api.Api;
import bd.haat.seed.api.SeedException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The upazilas of a district, as the platform itself knows them. */
final class Places {
    private final Api api;
    private final Map<String, List<Place>> byDistrict = new ConcurrentHashMap<>();

    Places(Api api) {
        this.api = api;
    }

    record Place(String code, String name) {}

    /** The one of the district's town. */
    Place town(String district) {
        var all = of(district);
        return all.stream()
                .filter(place -> place.name().contains("Sadar"))
                .findFirst()
                .orElse(all.getFirst());
    }

    /** One of the district's upazilas and thanas. */
    Place any(String district, int number) {
        var all = of(district);
        return all.get(number % all.size());
    }

    private List<Place> of(String district) {
        return byDistrict.computeIfAbsent(district, this::ask);
    }

    private List<Place> ask(String district) {
        var path = "/api/v1/locations/upazilas?lang=en&district=" + URLEncoder.encode(district, StandardCharsets.UTF_8);
        var places = Account.need(api.get(null, path), "GET " + path)
                .path("items")
                .valueStream()
                .map(item -> new Place(
                        item.path("code").asString(), item.path("name").asString()))
                .toList();
        if (places.isEmpty()) throw new SeedException("no upazila is known in " + district);
        return places;
    }
}
