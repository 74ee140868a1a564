package bd.haat.order.risk;

import java.util.Optional;
import java.util.UUID;

/** Decides about purchases. */
@FunctionalInterface
public interface Judge {
    /**
     * @param placed the order that the same key has placed already; the rest then means nothing
     * @param inReview orders of this buyer that wait for a review
     */
    record Judgement(Optional<UUID> placed, Decision decision, int inReview) {}

    /**
     * Decides in the current transaction, which then records the order or its refusal: until it ends, no other purchase of this buyer is
     * judged. Costs one statement, or none where no rule is about such a purchase.
     */
    Judgement judge(Purchase purchase);
}
