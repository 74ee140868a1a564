package bd.haat.order.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import bd.haat.common.web.ProblemException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class TurnstileTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void aCrowdIsServedAFewAtATimeAndNobodyIsTurnedAway() throws Exception {
        var turnstile = new Turnstile(new CheckoutSettings(4, Duration.ofSeconds(20)), meters);
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        Callable<Boolean> order = () -> turnstile.through(() -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            LockSupport.parkNanos(2_000_000);
            inside.decrementAndGet();
            return true;
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(Collections.nCopies(200, order)))
                    .extracting(Future::resultNow)
                    .containsOnly(true);
        }
        assertThat(most).hasValueBetween(2, 4);
    }

    @Test
    void whoWaitsTooLongIsToldToComeAgain() throws Exception {
        var turnstile = new Turnstile(new CheckoutSettings(1, Duration.ofMillis(20)), meters);
        var entered = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.execute(() -> turnstile.through(() -> {
                entered.countDown();
                awaitQuietly(leave);
                return true;
            }));
            entered.await();
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> turnstile.through(() -> true))
                    .satisfies(refusal -> assertThat(refusal.status().value()).isEqualTo(503));
            leave.countDown();
        }
        assertThat(turnstile.through(() -> true)).isTrue();
        assertThat(meters.counter("haat.checkout.refused").count()).isEqualTo(1);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
