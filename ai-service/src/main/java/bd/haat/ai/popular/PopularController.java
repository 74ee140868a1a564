package bd.haat.ai.popular;

import bd.haat.ai.answer.Answer;
import bd.haat.ai.answer.RecommendedItem;
import bd.haat.common.text.Language;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What is popular near the shopper, or further away where little sold nearby. */
@RestController
class PopularController {
    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final Bestsellers bestsellers;
    private final Clock clock;
    private final JsonMapper json;
    private final MeterRegistry meters;

    PopularController(Bestsellers bestsellers, Clock clock, JsonMapper json, MeterRegistry meters) {
        this.bestsellers = bestsellers;
        this.clock = clock;
        this.json = json;
        this.meters = meters;
    }

    /**
     * @param scope how near the list is
     * @param area its code: {@code 1343}, {@code BD-13} or {@code BD}
     * @param items best first; {@code score} is the number of orders, each counting half as much after 30 days
     */
    record PopularNearYou(Scope scope, String area, List<RecommendedItem> items) {}

    @GetMapping(path = "/api/v1/ai/popular", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PopularNearYou.class)))
    ResponseEntity<byte[]> popular(
            @RequestParam(required = false) @Pattern(regexp = "[0-9]{4}") String upazila,
            @RequestParam(required = false) @Pattern(regexp = "(BD-)?[0-9]{2}") String district,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            Language language) {
        var popular = bestsellers.of(Area.around(upazila, district), limit, clock.instant());
        var area = popular.area();
        meters.counter("haat.ai.popular.answers", "scope", area.scope().name()).increment();
        var items = popular.products().stream()
                .map(product -> RecommendedItem.of(product, language))
                .toList();
        var answer = Answer.of(json, new PopularNearYou(area.scope(), area.code(), items));
        return ResponseEntity.ok()
                .cacheControl(A_MINUTE)
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .eTag(answer.etag())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.json());
    }
}
