package bd.haat.product.query;

import bd.haat.common.web.Problems;

/**
 * A place, to which the seller's may be near.
 *
 * @param radiusKm how near it must be; null for anywhere
 */
public record Near(double lat, double lon, Double radiusKm) {
    /**
     * @return null for no place
     * @throws bd.haat.common.web.ProblemException 400 for half of one
     */
    public static Near of(Double lat, Double lon, Double radiusKm) {
        if (lat == null && (lon != null || radiusKm != null)) throw Problems.invalid("lat", "required");
        if (lat == null) return null;
        if (lon == null) throw Problems.invalid("lon", "required");
        return new Near(lat, lon, radiusKm);
    }
}
