package bd.haat.analytics.popularity;

import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For admins: measuring popularity now, and when it was measured. */
@RestController
@RequestMapping("/api/v1/analytics/popularity/runs")
@Tag(name = "Search")
class PopularityController {
    private final MeasurePopularity measure;
    private final JdbcRuns runs;

    PopularityController(MeasurePopularity measure, JdbcRuns runs) {
        this.measure = measure;
        this.runs = runs;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Measures popularity now instead of next night; answers when it is told (admins)")
    void run() {
        if (!measure.measure()) throw Problems.conflict("popularity-running");
    }

    @GetMapping
    @Operation(summary = "The latest measurements; one without an end runs, or failed (admins)")
    Page<Run> latest(@RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit) {
        return new Page<>(runs.latest(limit), null);
    }
}
