package bd.haat.product.approval;

import bd.haat.common.persistence.Ids;
import bd.haat.common.web.Body;
import bd.haat.common.web.Problems;
import bd.haat.product.category.CategoryTrees;
import bd.haat.product.moderation.Action;
import bd.haat.product.moderation.ModerationRule;
import bd.haat.product.moderation.ModerationRules;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What moderation looks for; admins' data. */
@RestController
@RequestMapping("/api/v1/admin/products/moderation/rules")
class ModerationRuleController {
    private final ModerationRules rules;
    private final CategoryTrees categories;

    ModerationRuleController(ModerationRules rules, CategoryTrees categories) {
        this.rules = rules;
        this.categories = categories;
    }

    @GetMapping
    @Operation(summary = "All rules")
    RuleList list() {
        return new RuleList(rules.all());
    }

    @PostMapping
    @Operation(summary = "A new rule; it is asked at each edit of a product from now on")
    ResponseEntity<ModerationRule> add(Body<RuleRequest> body) {
        var wanted = body.get();
        check(wanted);
        var rule = new ModerationRule(Ids.next(), wanted.kind(), wanted.parameterOrNone(), wanted.action());
        if (!rules.add(rule)) throw Problems.conflict("rule-exists");
        return ResponseEntity.created(URI.create("/api/v1/admin/products/moderation/rules/" + rule.id()))
                .body(rule);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "The rule is asked no longer; cases it has opened stay")
    ResponseEntity<Void> remove(@PathVariable UUID id) {
        if (!rules.remove(id)) throw Problems.notFound();
        return ResponseEntity.noContent().build();
    }

    private void check(RuleRequest wanted) {
        if (wanted.action() == Action.PASS) throw Problems.invalid("action", "unknown");
        var parameter = wanted.parameterOrNone();
        boolean right = switch (wanted.kind()) {
            case PHRASE -> parameter.chars().anyMatch(Character::isLetterOrDigit);
            case CONTACT, DUPLICATE -> parameter.isEmpty();
            case PRICE_BELOW -> parameter.matches("[1-9]\\d{0,11}");
            case CATEGORY ->
                parameter.length() == 36 && categories.current().find(parameter).isPresent();
        };
        if (!right) throw Problems.invalid("parameter", "not-for-kind");
    }

    record RuleList(List<ModerationRule> items) {}

    /** @param parameter the phrase, paisa or a category's id; absent for the other kinds */
    record RuleRequest(
            @NotNull ModerationRule.Kind kind,
            @Size(max = 100) String parameter,
            @NotNull Action action) {
        String parameterOrNone() {
            return parameter == null ? "" : parameter.strip();
        }
    }
}
