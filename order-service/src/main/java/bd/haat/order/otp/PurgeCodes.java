package bd.haat.order.otp;

import bd.haat.order.rules.Rule;
import bd.haat.order.rules.Rules;
import bd.haat.order.timer.Recurring;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Forgets codes that no limit counts any more. */
@Component
class PurgeCodes implements Recurring {
    private static final int AT_ONCE = 1000;

    private final JdbcCodes codes;
    private final Rules rules;
    private final Clock clock;

    PurgeCodes(JdbcCodes codes, Rules rules, Clock clock) {
        this.codes = codes;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "purge-checkout-codes";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        var now = clock.instant();
        var before = now.minus(rules.seconds(Rule.OTP_SENDS_SECONDS, now));
        int purged;
        do purged = codes.purge(before, AT_ONCE);
        while (purged == AT_ONCE);
    }
}
