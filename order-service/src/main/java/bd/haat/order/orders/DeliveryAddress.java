package bd.haat.order.orders;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/** Where an order goes: a copy of the shopper's address, so that a later change there does not move it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record DeliveryAddress(
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
}
