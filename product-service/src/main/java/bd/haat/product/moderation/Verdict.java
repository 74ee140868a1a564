package bd.haat.product.moderation;

import java.util.List;

/** What the rules say of a product: the hardest action of those that apply, and all reasons for it. */
public record Verdict(Action action, List<Reason> reasons) {
    static final Verdict PASS = new Verdict(Action.PASS, List.of());
}
