package bd.haat.product.drift;

import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For admins: whether searches can be trusted. */
@RestController
@RequestMapping("/api/v1/admin/search/checks")
@Tag(name = "Administration")
class IndexCheckController {
    private final CheckIndex check;
    private final JdbcIndexChecks checks;
    private final Cursors cursors;

    IndexCheckController(CheckIndex check, JdbcIndexChecks checks, Cursors cursors) {
        this.check = check;
        this.checks = checks;
        this.cursors = cursors;
    }

    record Position(long id) {}

    @GetMapping
    @Operation(summary = "Runs that compared the search index with the database, newest first")
    Page<CheckView> list(
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        var from = cursors.decode(cursor, Position.class);
        return Page.of(
                        checks.before(from == null ? Long.MAX_VALUE : from.id(), limit + 1),
                        limit,
                        last -> cursors.encode(new Position(last.id())))
                .map(CheckView::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Has a run begin within seconds, unless one is going on; answers the newest")
    CheckView begin() {
        check.ask();
        return CheckView.of(checks.before(Long.MAX_VALUE, 1).getFirst());
    }

    /** What was found is repaired; the counts of a run grow for some minutes after its end, since what differs is looked at twice. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CheckView(long id, Instant begunAt, Instant endedAt, int documents, int missing, int stale, int extra) {
        static CheckView of(IndexCheck check) {
            return new CheckView(
                    check.id(),
                    check.begunAt(),
                    check.endedAt(),
                    check.documents(),
                    check.missing(),
                    check.stale(),
                    check.extra());
        }
    }
}
