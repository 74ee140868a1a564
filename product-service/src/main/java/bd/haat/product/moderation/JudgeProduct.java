package bd.haat.product.moderation;

import bd.haat.product.category.CategoryTree;
import bd.haat.product.category.CategoryTrees;
import bd.haat.product.moderation.Case.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Applies the rules, remembers what a person has decided before, and asks for licences. */
@Service
class JudgeProduct implements Moderation {
    private final ModerationRules rules;
    private final Cases cases;
    private final Licences licences;
    private final CategoryTrees categories;

    JudgeProduct(ModerationRules rules, Cases cases, Licences licences, CategoryTrees categories) {
        this.rules = rules;
        this.cases = cases;
        this.licences = licences;
        this.categories = categories;
    }

    @Override
    public Verdict judge(Candidate product) {
        var missing = licences.missing(product.sellerId(), product.categoryId());
        if (missing.isPresent()) return new Verdict(Action.REFUSE, List.of(new Reason(Reason.LICENCE, missing.get())));
        var reasons = new ArrayList<Reason>();
        var action = Action.PASS;
        var text = Text.of(product);
        for (var rule : rules.all()) {
            var reason = reason(rule, product, text);
            if (reason.isEmpty()) continue;
            reasons.add(reason.get());
            if (rule.action().compareTo(action) > 0) action = rule.action();
        }
        var verdict = new Verdict(action, List.copyOf(reasons));
        return product.known() && action != Action.REFUSE ? withPast(product.productId(), verdict) : verdict;
    }

    /** What a person has agreed to is not asked again; what a person has refused is not offered again without a person. */
    private Verdict withPast(UUID product, Verdict verdict) {
        var last = cases.last(product).orElse(null);
        if (last == null) return verdict;
        boolean refused = last.state() == State.REJECTED
                || last.state() == State.OPEN && last.reasons().stream().anyMatch(JudgeProduct::byPerson);
        if (refused) {
            var all = new ArrayList<>(verdict.reasons());
            all.add(new Reason(Reason.REJECTED, null));
            return new Verdict(Action.HOLD, List.copyOf(all));
        }
        return last.state() == State.APPROVED && last.reasons().containsAll(verdict.reasons()) ? Verdict.PASS : verdict;
    }

    private static boolean byPerson(Reason reason) {
        return reason.code().equals(Reason.REJECTED);
    }

    @Override
    public void record(UUID product, Verdict verdict) {
        if (verdict.action() == Action.PASS) cases.withdraw(product);
        else cases.open(product, verdict.reasons());
    }

    private Optional<Reason> reason(ModerationRule rule, Candidate product, Text text) {
        return switch (rule.kind()) {
            case PHRASE ->
                text.says(rule.parameter()) ? Optional.of(new Reason("phrase", rule.parameter())) : Optional.empty();
            case CONTACT ->
                text.namesAWayToReachTheSeller() ? Optional.of(new Reason("contact", null)) : Optional.empty();
            case DUPLICATE ->
                cases.twin(product.sellerId(), product.fingerprint(), product.productId())
                        .map(twin -> new Reason("duplicate", twin.toString()));
            case PRICE_BELOW ->
                product.leastMinor() < Long.parseLong(rule.parameter())
                        ? Optional.of(new Reason("price-below", rule.parameter()))
                        : Optional.empty();
            case CATEGORY ->
                categories.current().path(product.categoryId()).stream()
                        .map(CategoryTree.Node::id)
                        .filter(UUID.fromString(rule.parameter())::equals)
                        .findFirst()
                        .map(shelf -> new Reason("category", shelf.toString()));
        };
    }
}
