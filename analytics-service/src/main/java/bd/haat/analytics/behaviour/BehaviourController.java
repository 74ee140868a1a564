package bd.haat.analytics.behaviour;

import bd.haat.common.messaging.DirectEvents;
import bd.haat.common.persistence.Ids;
import bd.haat.common.security.Caller;
import bd.haat.common.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Behaviour")
class BehaviourController {
    private static final Duration OLDEST = Duration.ofDays(7);
    private static final Duration FAST_CLOCK = Duration.ofMinutes(5);

    private final DirectEvents events;
    private final Clock clock;

    BehaviourController(DirectEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @PostMapping("/api/v1/analytics/events")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Takes up to a hundred acts, from guests too; kept for up to a week on a client without network",
            description =
                    "searchId is what the answer of a search carried; its further pages belong to it. A click that names one says which "
                            + "product and at which position over all pages, the first being 0; an add says which product. "
                            + "A sessionId is the client's own, random, and tells nobody who it is.")
    void report(Optional<Caller> caller, @Valid @RequestBody Report report) {
        var now = clock.instant();
        for (int i = 0; i < report.events().size(); i++) {
            var at = report.events().get(i).at();
            if (at.isBefore(now.minus(OLDEST)) || at.isAfter(now.plus(FAST_CLOCK)))
                throw Problems.invalid("events[" + i + "].at", "range");
            report.events().get(i).requireSense("events[" + i + "].");
        }
        var acts = report.events().stream().map(ActRequest::act).toList();
        events.publish(
                new BehaviourReported(Ids.next(), caller.map(Caller::userId).orElse(null), acts));
    }

    record Report(@NotEmpty @Size(max = 100) List<@NotNull @Valid ActRequest> events) {}

    record ActRequest(
            @NotNull UUID id,

            @NotNull @Pattern(regexp = "view|search|click|add|buy")
            String kind,

            @NotNull Instant at,
            @Size(max = 100) String sessionId,
            UUID productId,
            @Size(max = 200) String query,
            @Min(0) @Max(10_000) Integer position,
            UUID searchId) {
        /** @throws bd.haat.common.web.ProblemException 400 where an act that came of a search does not say what it was done to */
        void requireSense(String path) {
            if (searchId == null) return;
            boolean click = kind.equals("click");
            if ((click || kind.equals("add")) && productId == null)
                throw Problems.invalid(path + "productId", "required");
            if (click && position == null) throw Problems.invalid(path + "position", "required");
        }

        BehaviourReported.Act act() {
            return new BehaviourReported.Act(id, kind, sessionId, productId, query, position, at, searchId);
        }
    }
}
