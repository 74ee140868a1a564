package bd.haat.order.market;

import bd.haat.common.remote.RemoteServices;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/** Asks location-service, and remembers for an hour: geography changes by gazette. */
@Component
class RestPlaces implements Places {
    private static final int UPAZILAS = 1_000;

    private final RemoteServices remotes;
    private final Cache<String, Optional<Place>> known = Caffeine.newBuilder()
            .maximumSize(UPAZILAS)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    RestPlaces(RemoteServices remotes) {
        this.remotes = remotes;
    }

    @Override
    public Optional<Place> named(String upazilaCode) {
        return known.get(upazilaCode, this::ask);
    }

    private Optional<Place> ask(String code) {
        try {
            return Optional.of(remotes.client("location")
                    .get()
                    .uri("/internal/upazilas/{code}", code)
                    .retrieve()
                    .requiredBody(Place.class));
        } catch (HttpClientErrorException.NotFound unknown) {
            return Optional.empty();
        }
    }
}
