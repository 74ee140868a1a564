package bd.haat.ai.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FreshnessTest {
    private static final Instant TODAY = Instant.parse("2026-11-23T06:00:00Z");

    @Test
    void anOrderCountsHalfAsMuchAfterThirtyDays() {
        double now = Freshness.weightAt(TODAY);
        assertThat(Freshness.weightAt(TODAY.minus(Duration.ofDays(30))) / now).isCloseTo(0.5, within(1e-9));
        assertThat(Freshness.weightAt(TODAY.minus(Duration.ofDays(365))) / now).isLessThan(0.001);
    }

    @Test
    void theScaleHoldsForDecades() {
        assertThat(Freshness.weightAt(Instant.parse("2100-01-01T00:00:00Z"))).isFinite();
        assertThat(Freshness.weightAt(Instant.parse("1971-12-16T00:00:00Z"))).isPositive();
    }
}
