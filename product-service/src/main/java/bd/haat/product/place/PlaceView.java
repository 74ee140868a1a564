package bd.haat.product.place;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/** A place as its seller sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlaceView(
        UUID id,
        String name,
        String addressLine,
        String upazilaCode,
        PlaceDetails.Point location,
        boolean active,
        boolean isDefault) {
    static PlaceView of(Place place) {
        var details = place.details();
        return new PlaceView(
                place.id(),
                details.name(),
                details.addressLine(),
                details.upazilaCode(),
                details.location(),
                details.active(),
                place.isDefault());
    }
}
