package bd.haat.ai.together;

import bd.haat.ai.answer.Answer;
import bd.haat.ai.answer.RecommendedItem;
import bd.haat.common.text.Language;
import bd.haat.common.web.Problems;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What goes into the basket with a product. */
@RestController
class BoughtTogetherController {
    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final BoughtTogether boughtTogether;
    private final JsonMapper json;
    private final MeterRegistry meters;

    BoughtTogetherController(BoughtTogether boughtTogether, JsonMapper json, MeterRegistry meters) {
        this.boughtTogether = boughtTogether;
        this.json = json;
        this.meters = meters;
    }

    /** @param items best first; {@code score} is the shrunk cosine of the products' orders, 0 to 1 */
    record Companions(List<RecommendedItem> items) {}

    @GetMapping(path = "/api/v1/ai/products/{id}/bought-together", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Companions.class)))
    ResponseEntity<byte[]> boughtTogether(
            @PathVariable UUID id, @RequestParam(defaultValue = "12") @Min(1) @Max(100) int limit, Language language) {
        var items = boughtTogether.with(id, limit).orElseThrow(Problems::notFound).stream()
                .map(companion -> RecommendedItem.of(companion, language))
                .toList();
        meters.counter("haat.ai.together.answers", "found", String.valueOf(!items.isEmpty()))
                .increment();
        var answer = Answer.of(json, new Companions(items));
        return ResponseEntity.ok()
                .cacheControl(A_MINUTE)
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .eTag(answer.etag())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.json());
    }
}
