package bd.haat.order.review;

import bd.haat.order.risk.Decisions;
import bd.haat.order.rules.Rule;
import bd.haat.order.rules.Rules;
import bd.haat.order.timer.Recurring;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Forgets decisions that are old enough. */
@Component
class PurgeDecisions implements Recurring {
    private static final int AT_ONCE = 1000;

    private final Decisions decisions;
    private final Rules rules;
    private final Clock clock;

    PurgeDecisions(Decisions decisions, Rules rules, Clock clock) {
        this.decisions = decisions;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "purge-risk-decisions";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        var now = clock.instant();
        var before = now.minus(rules.seconds(Rule.DECISIONS_KEPT_SECONDS, now));
        int purged;
        do purged = decisions.purge(before, AT_ONCE);
        while (purged == AT_ONCE);
    }
}
