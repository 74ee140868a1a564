package bd.haat.location.geography;

import bd.haat.common.text.Language;
import bd.haat.common.web.Problems;
import bd.haat.location.answer.Answer;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads the map. No answer here asks the database. */
@RestController
@RequestMapping(path = "/api/v1/locations", produces = MediaType.APPLICATION_JSON_VALUE)
class AreaController {
    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final Atlas atlas;
    private final AreaAnswers answers;

    AreaController(Atlas atlas, AreaAnswers answers) {
        this.atlas = atlas;
        this.answers = answers;
    }

    @GetMapping("/divisions")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AreaList.class)))
    ResponseEntity<byte[]> divisions(Language language) {
        return answer(answers.all(AreaKind.DIVISION, language));
    }

    @GetMapping("/districts")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AreaList.class)))
    ResponseEntity<byte[]> districts(
            @RequestParam(required = false) @Size(max = 100) String division, Language language) {
        if (division == null || division.isBlank()) return answer(answers.all(AreaKind.DISTRICT, language));
        return answer(answers.within(find(AreaKind.DIVISION, "division", division), language));
    }

    @GetMapping("/upazilas")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AreaList.class)))
    ResponseEntity<byte[]> upazilas(@RequestParam @NotBlank @Size(max = 100) String district, Language language) {
        return answer(answers.within(find(AreaKind.DISTRICT, "district", district), language));
    }

    @GetMapping("/upazilas/{code}")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AreaView.class)))
    ResponseEntity<byte[]> upazila(@PathVariable String code, Language language) {
        var upazila = atlas.upazila(code).orElseThrow(Problems::notFound);
        return answer(answers.of(AreaView.of(upazila, atlas, language)));
    }

    @GetMapping("/search")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AreaList.class)))
    ResponseEntity<byte[]> search(
            @RequestParam @NotBlank @Size(max = 100) String q,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            Language language) {
        var found = atlas.search(q, limit).stream()
                .map(area -> AreaView.of(area, atlas, language))
                .toList();
        return answer(answers.of(new AreaList(found)));
    }

    private Area find(AreaKind kind, String parameter, String codeOrName) {
        return atlas.find(kind, codeOrName).orElseThrow(() -> Problems.invalid(parameter, "unknown"));
    }

    private static ResponseEntity<byte[]> answer(Answer answer) {
        return ResponseEntity.ok()
                .cacheControl(AN_HOUR)
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .eTag(answer.etag())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.json());
    }
}
