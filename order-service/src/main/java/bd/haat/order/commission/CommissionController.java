package bd.haat.order.commission;

import bd.haat.common.money.Money;
import bd.haat.common.persistence.Ids;
import bd.haat.common.security.Caller;
import bd.haat.common.web.Body;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(CommissionController.PATH)
@Tag(name = "Money")
class CommissionController {
    static final String PATH = "/api/v1/admin/commission-rules";

    private final CommissionRules rules;
    private final Cursors cursors;
    private final Clock clock;

    CommissionController(CommissionRules rules, Cursors cursors, Clock clock) {
        this.rules = rules;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Commission rules, newest first: past, present and to come")
    Page<RuleView> list(
            @RequestParam(required = false) UUID sellerId,
            @RequestParam(required = false) UUID categoryId,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        var after = cursors.decode(cursor, RuleKey.class);
        return Page.of(
                        rules.list(sellerId, categoryId, after == null ? null : after.id(), limit + 1),
                        limit,
                        last -> cursors.encode(new RuleKey(last.id())))
                .map(RuleView::of);
    }

    @PostMapping
    @Operation(summary = "Adds a rule for orders placed from validFrom on (now, if absent); rules are never changed")
    ResponseEntity<RuleView> add(Caller caller, Body<RuleRequest> body) {
        var rule = rule(body.get());
        if (!rules.add(rule, caller.userId())) throw Problems.conflict("commission-rule-exists");
        return ResponseEntity.created(URI.create(PATH)).body(RuleView.of(rule));
    }

    private CommissionRule rule(RuleRequest asked) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var from = asked.validFrom() == null ? now : asked.validFrom().truncatedTo(ChronoUnit.MICROS);
        if (from.isBefore(now)) throw Problems.invalid("validFrom", "future");
        var floor = amount("floor", asked.floor());
        var cap = amount("cap", asked.cap());
        if (floor != null && cap != null && cap < floor) throw Problems.invalid("cap", "below-floor");
        return new CommissionRule(
                Ids.next(), asked.categoryId(), asked.sellerId(), from, asked.basisPoints(), floor, cap);
    }

    private static Long amount(String field, Money money) {
        if (money == null) return null;
        if (money.amount() < 0) throw Problems.invalid(field + ".amount", "min");
        return money.amount();
    }

    record RuleKey(UUID id) {}

    record RuleRequest(
            UUID categoryId,
            UUID sellerId,
            Instant validFrom,
            @NotNull @Min(0) @Max(10_000) Integer basisPoints,
            @Valid Money floor,
            @Valid Money cap) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RuleView(
            UUID id, UUID categoryId, UUID sellerId, Instant validFrom, int basisPoints, Money floor, Money cap) {
        static RuleView of(CommissionRule rule) {
            return new RuleView(
                    rule.id(),
                    rule.categoryId(),
                    rule.sellerId(),
                    rule.validFrom(),
                    rule.basisPoints(),
                    rule.floorMinor() == null ? null : Money.bdt(rule.floorMinor()),
                    rule.capMinor() == null ? null : Money.bdt(rule.capMinor()));
        }
    }
}
