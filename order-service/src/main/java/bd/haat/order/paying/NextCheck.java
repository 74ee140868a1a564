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

    private static final Duration TOO_LATE = Duration.ofSeconds(10);
    /** Who paid in the last moment gets the money back soon. */
    private static final Duration AFTER_THE_END = Duration.ofMinutes(1);

    private static final int SLOWEST = 6;

    private final Rules rules;
    private final Clock clock;

    NextCheck(Rules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** For a session that was just opened and can be paid without us. */
    Instant first(Instant expiresAt) {
        return aroundTheEnd(clock.instant(), OPEN, expiresAt);
    }

    /** Null when nobody can pay any more. */
    Instant after(Payment payment) {
        var now = clock.instant();
        long slower = 1L << Math.min(payment.checks(), SLOWEST);
        if (payment.status() == PaymentStatus.EXECUTING) return now.plus(EXECUTED.multipliedBy(slower));
        var next = aroundTheEnd(now, OPEN.multipliedBy(slower), payment.expiresAt());
        var end = payment.expiresAt().plus(rules.seconds(Rule.WATCH_SECONDS, now));
        return next.isAfter(end) ? null : next;
    }

    private static Instant aroundTheEnd(Instant now, Duration pause, Instant expiresAt) {
        var next = now.plus(pause);
        var left = Duration.between(now, expiresAt);
        if (left.isNegative()) return next;
        var half = left.dividedBy(2);
        var latest = left.compareTo(TOO_LATE) < 0
                ? expiresAt.plus(AFTER_THE_END)
                : expiresAt.minus(half.compareTo(BEFORE_THE_END) < 0 ? half : BEFORE_THE_END);
        return next.isAfter(latest) ? latest : next;
    }
}
