package bd.haat.product.place;

/**
 * What a seller says of a place.
 *
 * @param upazilaCode as location-service names upazilas and thanas
 * @param location null where nobody has put a pin
 */
public record PlaceDetails(String name, String addressLine, String upazilaCode, Point location, boolean active) {
    /** WGS 84, in degrees. */
    public record Point(double lat, double lon) {}
}
