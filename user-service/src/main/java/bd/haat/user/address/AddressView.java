package bd.haat.user.address;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/** An address as its owner, and the services that deliver there, read it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AddressView(
        UUID id,
        String recipient,
        String phone,
        String line1,
        String line2,
        String upazilaCode,
        String postcode,
        Point location,
        String label) {
    /** Degrees, WGS 84. */
    public record Point(double lat, double lon) {}

    static AddressView of(Address address) {
        var place = address.place();
        return new AddressView(
                address.id(),
                place.recipient(),
                place.phone(),
                place.line1(),
                place.line2(),
                place.upazilaCode(),
                place.postcode(),
                place.lat() == null ? null : new Point(place.lat(), place.lon()),
                place.label());
    }
}
