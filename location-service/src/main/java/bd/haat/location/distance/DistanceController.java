package bd.haat.location.distance;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Straight-line distances. The numbers come as {@link BigDecimal}, which takes no NaN, hexadecimal or suffix. */
@RestController
class DistanceController {
    private static final CacheControl A_DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    /** @param km great-circle distance, rounded to a metre */
    record Distance(double km) {}

    @GetMapping("/api/v1/locations/distance")
    ResponseEntity<Distance> distance(
            @RequestParam @DecimalMin("-90") @DecimalMax("90") BigDecimal fromLat,
            @RequestParam @DecimalMin("-180") @DecimalMax("180") BigDecimal fromLon,
            @RequestParam @DecimalMin("-90") @DecimalMax("90") BigDecimal toLat,
            @RequestParam @DecimalMin("-180") @DecimalMax("180") BigDecimal toLon) {
        var from = new GeoPoint(fromLat.doubleValue(), fromLon.doubleValue());
        double km = from.roundedKmTo(new GeoPoint(toLat.doubleValue(), toLon.doubleValue()));
        return ResponseEntity.ok()
                .cacheControl(A_DAY)
                .eTag("W/\"" + Long.toHexString(Double.doubleToLongBits(km)) + "\"")
                .body(new Distance(km));
    }
}
