package bd.haat.location.distance;

/**
 * A point in WGS 84.
 *
 * @param lat degrees north, −90 to 90
 * @param lon degrees east, −180 to 180
 */
public record GeoPoint(double lat, double lon) {
    /** The earth's mean radius R₁ in km (IUGG). */
    public static final double EARTH_RADIUS_KM = 6371.0088;

    public GeoPoint {
        if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) throw new IllegalArgumentException(lat + ", " + lon);
    }

    /** The great-circle distance in km on a sphere of {@link #EARTH_RADIUS_KM}, by the haversine formula. */
    public double kmTo(GeoPoint other) {
        double northward = Math.sin(Math.toRadians(other.lat - lat) / 2);
        double eastward = Math.sin(Math.toRadians(other.lon - lon) / 2);
        double h = northward * northward
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * eastward * eastward;
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    /** As {@link #kmTo}, rounded to a metre, as answers show it. */
    public double roundedKmTo(GeoPoint other) {
        return Math.round(kmTo(other) * 1000) / 1000.0;
    }
}
