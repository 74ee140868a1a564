package bd.haat.product.pricing;

import bd.haat.product.catalogue.Variant;
import bd.haat.product.rules.Rule;
import bd.haat.product.rules.Rules;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The rule about the price before: no reduction by more than the rules allow and, where they ask for proof, no price before that was
 * not asked of shoppers lately. What stands already may stay.
 */
@Component
class CompareByRules implements ComparedPrices {
    private static final long WHOLE = 100;

    private final Rules rules;
    private final PriceHistory history;
    private final Clock clock;

    CompareByRules(Rules rules, PriceHistory history, Clock clock) {
        this.rules = rules;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public Optional<String> objection(Optional<Variant> variant, long price, long before) {
        var now = clock.instant();
        long leastPercent = WHOLE - rules.of(Rule.COMPARE_AT_MOST_PERCENT_OFF, now);
        if (price * WHOLE < before * leastPercent) return Optional.of("reduction-too-large");
        long days = rules.of(Rule.COMPARE_AT_PROVED_DAYS, now);
        boolean stands = variant.map(Variant::compareAtPrice)
                .filter(shown -> shown.amount() >= before)
                .isPresent();
        if (days == 0 || stands) return Optional.empty();
        long asked = variant.map(known -> history.highestSince(known.id(), now.minus(Duration.ofDays(days))))
                .orElse(0L);
        return asked < before ? Optional.of("never-asked") : Optional.empty();
    }
}
