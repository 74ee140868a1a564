package bd.haat.seller.shop;

import bd.haat.common.remote.RemoteServices;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Asks location-service, and remembers for an hour: geography changes by gazette. */
@Component
class RestPlaces implements Places {
    private final RemoteServices remote;
    private final Cache<String, Boolean> known = Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    RestPlaces(RemoteServices remote) {
        this.remote = remote;
    }

    @Override
    public boolean exists(String upazilaCode) {
        return known.get(upazilaCode, this::ask);
    }

    private boolean ask(String upazilaCode) {
        return remote.client("location")
                .get()
                .uri("/internal/upazilas/{code}", upazilaCode)
                .exchange((_, response) -> response.getStatusCode() == HttpStatus.OK);
    }
}
