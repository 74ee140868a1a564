package bd.haat.product.place;

import bd.haat.common.remote.RemoteServices;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Asks location-service; a place is written so rarely that nothing is remembered. */
@Component
class RestUpazilas implements Upazilas {
    private final RemoteServices remote;

    RestUpazilas(RemoteServices remote) {
        this.remote = remote;
    }

    @Override
    public boolean exists(String code) {
        return remote.client("location")
                .get()
                .uri("/internal/upazilas/{code}", code)
                .exchange((_, response) -> response.getStatusCode() == HttpStatus.OK);
    }
}
