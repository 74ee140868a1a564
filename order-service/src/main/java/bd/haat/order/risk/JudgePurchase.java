package bd.haat.order.risk;

import bd.haat.order.rules.Rule;
import bd.haat.order.rules.Rules;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Asks each rule in force. The two limits of cash on delivery stand in table {@code rules}; all others are stricter ones that admins add. */
@Service
class JudgePurchase implements Judge {
    private static final Comparator<Decision.Reason> DECISIVE_FIRST = Comparator.comparing(Decision.Reason::outcome)
            .thenComparing(Decision.Reason::points)
            .reversed();

    private final RiskRules riskRules;
    private final Rules rules;
    private final Standings standings;
    private final Clock clock;

    JudgePurchase(RiskRules riskRules, Rules rules, Standings standings, Clock clock) {
        this.riskRules = riskRules;
        this.rules = rules;
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    public Judgement judge(Purchase purchase) {
        var now = clock.instant();
        var about = Stream.concat(limits(now), riskRules.inForce(now).stream())
                .filter(rule -> !rule.onDelivery() || purchase.method().onDelivery())
                .filter(rule -> purchase.isWithin(rule.withinDays(), now))
                .toList();
        if (about.isEmpty()) return judgement(Standing.UNASKED, List.of());
        var asked = EnumSet.noneOf(Signal.class);
        about.forEach(rule -> asked.add(rule.signal()));
        var standing = standings.of(purchase, asked, now);
        return judgement(standing, reasons(about, standing, purchase.totalMinor()));
    }

    private Stream<RiskRule> limits(Instant now) {
        return Stream.of(
                limit("cod-limit", Signal.TOTAL_MINOR, rules.of(Rule.COD_LIMIT_MINOR, now), Outcome.REQUIRE_OTP, now),
                limit(
                        "cod-open-orders",
                        Signal.OPEN_ON_DELIVERY,
                        rules.of(Rule.COD_OPEN_ORDERS, now),
                        Outcome.REFUSE,
                        now));
    }

    private static RiskRule limit(String name, Signal signal, long threshold, Outcome outcome, Instant now) {
        return new RiskRule(
                new UUID(0, 0), name, signal, threshold, outcome, 0, true, null, now, "", new UUID(0, 0), now);
    }

    /** Rules about the score are asked last, when it is known. */
    private static List<Decision.Reason> reasons(List<RiskRule> about, Standing standing, long totalMinor) {
        var reasons = new ArrayList<Decision.Reason>();
        for (boolean ofScore : new boolean[] {false, true}) {
            int score = score(reasons);
            about.stream()
                    .filter(rule -> (rule.signal() == Signal.SCORE) == ofScore)
                    .forEach(rule -> {
                        long value = standing.value(rule.signal(), totalMinor, score);
                        if (value >= rule.threshold()) reasons.add(reason(rule, value));
                    });
        }
        reasons.sort(DECISIVE_FIRST);
        return reasons;
    }

    private static Decision.Reason reason(RiskRule rule, long value) {
        int points = rule.signal() == Signal.SCORE ? 0 : rule.points();
        return new Decision.Reason(rule.name(), rule.signal(), value, rule.threshold(), rule.outcome(), points);
    }

    private static int score(List<Decision.Reason> reasons) {
        return reasons.stream().mapToInt(Decision.Reason::points).sum();
    }

    private static Judgement judgement(Standing standing, List<Decision.Reason> reasons) {
        var outcome = reasons.isEmpty() ? Outcome.ALLOW : reasons.getFirst().outcome();
        return new Judgement(
                standing.placed(), new Decision(outcome, score(reasons), List.copyOf(reasons)), standing.inReview());
    }
}
