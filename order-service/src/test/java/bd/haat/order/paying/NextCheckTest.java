package bd.haat.order.paying;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.order.orders.PaymentMethod;
import bd.haat.order.payment.Payment;
import bd.haat.order.payment.PaymentStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NextCheckTest {
    private static final Instant OPENED = Instant.parse("2026-11-25T00:00:00Z");
    private static final Instant EXPIRES = OPENED.plus(Duration.ofMinutes(30));
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void anOpenSessionIsAskedAboutEverMoreSeldomButJustBeforeItsEndAndAfter() {
        var asked = all(EXPIRES);
        assertThat(asked).anySatisfy(at -> assertThat(at).isBetween(EXPIRES.minusSeconds(31), EXPIRES));
        assertThat(asked).anySatisfy(at -> assertThat(at).isBetween(EXPIRES, EXPIRES.plusSeconds(61)));
        assertThat(asked).hasSizeBetween(20, 40);
    }

    @Test
    void aShortSessionIsAskedAboutBeforeItEndsToo() {
        var end = OPENED.plusSeconds(25);
        assertThat(all(end).getFirst()).isBefore(end);
        assertThat(all(end)).anySatisfy(at -> assertThat(at).isBetween(end, end.plusSeconds(61)));
    }

    private static List<Instant> all(Instant expires) {
        var asked = new ArrayList<Instant>();
        for (var at = check(OPENED).first(expires); at != null; ) {
            asked.add(at);
            at = check(at).after(payment(PaymentStatus.OPEN, asked.size() - 1, expires));
        }
        return asked;
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
        return payment(status, checks, EXPIRES);
    }

    private static Payment payment(PaymentStatus status, int checks, Instant expires) {
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
                expires,
                checks,
                OPENED);
    }
}
