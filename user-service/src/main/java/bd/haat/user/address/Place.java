package bd.haat.user.address;

import jakarta.persistence.Embeddable;

/**
 * Who receives where.
 *
 * @param phone E.164
 * @param upazilaCode as location-service names upazilas and thanas
 * @param lat degrees north, null with {@code lon}
 * @param lon degrees east, null with {@code lat}
 */
@Embeddable
record Place(
        String recipient,
        String phone,
        String line1,
        String line2,
        String upazilaCode,
        String postcode,
        Double lat,
        Double lon,
        String label) {}
