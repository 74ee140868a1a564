package bd.haat.order.risk;

import bd.haat.common.persistence.Ids;
import bd.haat.common.security.Caller;
import bd.haat.common.web.Body;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Admins' rules about risk. They are added and followed by newer ones, never changed. */
@RestController
@RequestMapping("/api/v1/admin/risk/rules")
@Tag(name = "Risk")
class RiskRuleController {
    private final RiskRules rules;
    private final Cursors cursors;
    private final Clock clock;

    RiskRuleController(RiskRules rules, Cursors cursors, Clock clock) {
        this.rules = rules;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "All rules that were ever added, the latest first; of each name the newest that has begun counts")
    Page<RiskRule> list(
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        var after = cursors.decode(cursor, RuleKey.class);
        var found = rules.list(after == null ? null : after.id(), limit + 1);
        return Page.of(found, limit, last -> cursors.encode(new RuleKey(last.id())));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Adds a rule, or the next version of one",
            description =
                    "From its threshold on a signal adds the points and asks for the outcome; the strictest counts. Without a"
                            + " threshold the name is switched off. withinDays keeps a rule to accounts younger than that.")
    RiskRule add(Caller caller, Body<RuleRequest> body) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var rule = body.get().by(caller.userId(), now);
        if (rule.validFrom().isBefore(now)) throw Problems.invalid("validFrom", "out-of-range");
        if (rule.signal() == Signal.SCORE && rule.points() > 0) throw Problems.invalid("points", "out-of-range");
        if (!rules.add(rule)) throw Problems.conflict("risk-rule-exists");
        return rule;
    }

    record RuleKey(UUID id) {}

    /**
     * @param threshold absent: the name is switched off
     * @param onDelivery absent: true
     * @param validFrom not in the past; absent: at once
     */
    record RuleRequest(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{2,39}")
            String name,

            @NotNull Signal signal,
            @Min(1) @Max(100_000_000_000L) Long threshold,
            @NotNull Outcome outcome,
            @Min(0) @Max(1000) Integer points,
            Boolean onDelivery,
            @Min(1) @Max(3650) Integer withinDays,
            Instant validFrom,
            @NotBlank @Size(max = 500) String note) {
        RiskRule by(UUID adminId, Instant now) {
            return new RiskRule(
                    Ids.next(),
                    name,
                    signal,
                    threshold,
                    outcome,
                    points == null ? 0 : points,
                    onDelivery == null || onDelivery,
                    withinDays,
                    validFrom == null ? now : validFrom.truncatedTo(ChronoUnit.MICROS),
                    note,
                    adminId,
                    now);
        }
    }
}
