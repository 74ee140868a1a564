package bd.haat.order.paying;

import bd.haat.order.payment.Payment;
import bd.haat.order.payment.PaymentStatus;
import bd.haat.order.rules.Rule;
import bd.haat.order.rules.Rules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** When a gateway is asked next how a payment stands: soon and then ever more seldom. */
@Component
class NextCheck {
    private static final Duration EXECUTED = Duration.ofSeconds(5);
    private static final Duration OPEN = Duration.ofMinutes(1);
    /** A shopper who paid and closed the page is not told that the order has expired. */
    private static final Duration BEFORE_THE_END = Duration.ofSeconds(30);

    private static final int SLOWEST = 6;

    private final Rules rules;
    private final Clock clock;

    NextCheck(Rules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** For a session that was just opened and can be paid without us. */
    Instant first(Instant expiresAt) {
        return beforeTheEnd(clock.instant(), OPEN, expiresAt);
    }

    /** Null when nobody can pay any more. */
    Instant after(Payment payment) {
        var now = clock.instant();
        long slower = 1L << Math.min(payment.checks(), SLOWEST);
        if (payment.status() == PaymentStatus.EXECUTING) return now.plus(EXECUTED.multipliedBy(slower));
        var next = beforeTheEnd(now, OPEN.multipliedBy(slower), payment.expiresAt());
        var end = payment.expiresAt().plus(rules.seconds(Rule.WATCH_SECONDS, now));
        return next.isAfter(end) ? null : next;
    }

    private static Instant beforeTheEnd(Instant now, Duration pause, Instant expiresAt) {
        var next = now.plus(pause);
        var last = expiresAt.minus(BEFORE_THE_END);
        return now.isBefore(last) && next.isAfter(last) ? last : next;
    }
}
