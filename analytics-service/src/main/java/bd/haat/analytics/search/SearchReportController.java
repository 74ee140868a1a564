package bd.haat.analytics.search;

import bd.haat.analytics.period.Period;
import bd.haat.common.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For admins: what is searched for, and which searches fail. */
@RestController
@RequestMapping("/api/v1/analytics/search")
@Tag(name = "Search")
class SearchReportController {
    private final JdbcSearches searches;
    private final Clock clock;

    SearchReportController(JdbcSearches searches, Clock clock) {
        this.searches = searches;
        this.clock = clock;
    }

    @GetMapping("/queries")
    @Operation(
            summary = "The queries asked most, with clicks, their positions, adds to carts and empty answers (admins)")
    Page<AskedQuery> queries(
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate to,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit) {
        return new Page<>(searches.mostAsked(Period.of(from, to, clock), limit), null);
    }

    @GetMapping("/failing")
    @Operation(
            summary = "Queries that found nothing, or nothing that anybody clicked on (admins)",
            description =
                    "Of those asked at least so many times; with what was searched for next in the same sessions, where clients report "
                            + "their searches with a sessionId. Nothing is clicked on either where clients report no clicks at all.")
    Page<FailingQuery> failing(
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate to,
            @RequestParam(defaultValue = "5") @Min(1) @Max(1_000_000) int least,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit) {
        return new Page<>(searches.failing(Period.of(from, to, clock), least, limit), null);
    }
}
