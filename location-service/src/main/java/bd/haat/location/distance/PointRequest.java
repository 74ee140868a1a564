package bd.haat.location.distance;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;

/** A {@link GeoPoint} as callers write it: {@code {"lat": 23.746, "lon": 90.376}}. */
public record PointRequest(
        @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat,
        @NotNull @DecimalMin("-180") @DecimalMax("180") Double lon) {
    public GeoPoint point() {
        return new GeoPoint(lat, lon);
    }
}
