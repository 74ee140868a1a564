package bd.haat.order.paying;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.order.orders.PaymentMethod;
import bd.haat.order.payment.Payment;
import bd.haat.order.payment.PaymentStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NextCheckTest {
    private static final Instant OPENED = Instant.parse("2026-11-25T00:00:00Z");
    private static final Instant EXPIRES = OPENED.plus(Duration.ofMinutes(30));
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void anOpenSessionIsAskedAboutEverMoreSeldomButOnceJustBeforeItsEnd() {
        var at = check(OPENED).first(EXPIRES);
        int asked = 1;
        boolean justBefore = false;
        while (at != null) {
            justBefore |= at.isBefore(EXPIRES) && at.isAfter(EXPIRES.minusSeconds(60));
            at = check(at).after(payment(PaymentStatus.OPEN, asked - 1));
            asked++;
        }
        assertThat(justBefore).isTrue();
        assertThat(asked).isBetween(20, 40);
    }

    @Test
    void nobodyIsAskedWhenNobodyCanPayAnyMore() {
        assertThat(check(EXPIRES.plus(DAY)).after(payment(PaymentStatus.EXPIRED, 30)))
                .isNull();
    }

    @Test
    void anExecutionThatNobodyHeardOfIsAskedAboutAtOnceAndForEver() {
        assertThat(check(OPENED).after(payment(PaymentStatus.EXECUTING, 0))).isEqualTo(OPENED.plusSeconds(5));
        assertThat(check(OPENED).after(payment(PaymentStatus.EXECUTING, 99))).isEqualTo(OPENED.plusSeconds(320));
        assertThat(check(EXPIRES.plus(DAY).plus(DAY)).after(payment(PaymentStatus.EXECUTING, 99)))
                .isNotNull();
    }

    private static NextCheck check(Instant now) {
        return new NextCheck((_, _) -> DAY.toSeconds(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Payment payment(PaymentStatus status, int checks) {
        return new Payment(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "HT",
                1,
                PaymentMethod.NAGAD,
                status,
                71_000,
                0,
                0,
                "ref",
                null,
                null,
                EXPIRES,
                checks,
                OPENED);
    }
}
