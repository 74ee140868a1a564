package bd.haat.location.seller;

import bd.haat.common.text.Language;
import bd.haat.location.answer.Answer;
import bd.haat.location.distance.GeoPoint;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Sellers near a point, nearest first. */
@RestController
class NearbyController {
    private static final CacheControl A_MOMENT =
            CacheControl.maxAge(Duration.ofSeconds(10)).cachePublic();

    private final FindSellers findSellers;
    private final JsonMapper json;

    NearbyController(FindSellers findSellers, JsonMapper json) {
        this.findSellers = findSellers;
        this.json = json;
    }

    /** @param distanceKm great-circle distance, rounded to a metre */
    record NearbySeller(UUID id, String shopName, double distanceKm, GeoPoint location) {}

    record NearbySellers(List<NearbySeller> items) {}

    @GetMapping(path = "/api/v1/sellers/nearby", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NearbySellers.class)))
    ResponseEntity<byte[]> nearby(
            @RequestParam @DecimalMin("-90") @DecimalMax("90") BigDecimal lat,
            @RequestParam @DecimalMin("-180") @DecimalMax("180") BigDecimal lon,
            @RequestParam(defaultValue = "10") @DecimalMin("0.1") @DecimalMax("200") BigDecimal radiusKm,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            Language language) {
        var center = new GeoPoint(lat.doubleValue(), lon.doubleValue());
        var items = findSellers.near(center, radiusKm.doubleValue(), limit).stream()
                .map(place -> new NearbySeller(
                        place.sellerId(),
                        place.shopName().in(language),
                        center.roundedKmTo(place.location()),
                        place.location()))
                .toList();
        var answer = Answer.of(json, new NearbySellers(items));
        return ResponseEntity.ok()
                .cacheControl(A_MOMENT)
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .eTag(answer.etag())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.json());
    }
}
