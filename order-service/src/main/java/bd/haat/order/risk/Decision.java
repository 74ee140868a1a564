package bd.haat.order.risk;

import java.util.List;

/**
 * What was decided about a purchase, and why.
 *
 * @param outcome the strictest that a rule asked for
 * @param score the points of all rules that spoke up
 * @param reasons those rules, the decisive one first
 */
public record Decision(Outcome outcome, int score, List<Reason> reasons) {
    /** A rule that spoke up: it saw a value at or above its threshold. */
    public record Reason(String rule, Signal signal, long value, long threshold, Outcome outcome, int points) {}

    /** Whether a code is to be proved, also where more is asked for. */
    public boolean needsProof() {
        return outcome != Outcome.REFUSE
                && reasons.stream().anyMatch(reason -> reason.outcome() == Outcome.REQUIRE_OTP);
    }

    /** The name of the decisive rule; {@code none} if no rule spoke up. */
    public String reason() {
        return reasons.isEmpty() ? "none" : reasons.getFirst().rule();
    }
}
