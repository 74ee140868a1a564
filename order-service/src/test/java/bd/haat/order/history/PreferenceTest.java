package bd.haat.order.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PreferenceTest {
    @Test
    void theWishToWaitIsReadAsRfc7240WritesIt() {
        assertThat(Preference.of("wait=3").wish()).contains(Duration.ofSeconds(3));
        assertThat(Preference.of("respond-async, wait=7").wish()).contains(Duration.ofSeconds(7));
        assertThat(Preference.of("return=minimal; foo=bar, wait = \"2\"").wish())
                .contains(Duration.ofSeconds(2));
        assertThat(Preference.of("wait=999999").applied()).contains("wait=10");
    }

    @Test
    void timeSpentBeforeTheWaitingCounts() {
        var came = System.nanoTime() - Duration.ofSeconds(4).toNanos();
        assertThat(new Preference(Optional.of(Duration.ofSeconds(10)), came).patience())
                .hasValueSatisfying(left -> assertThat(left).isBetween(Duration.ZERO, Duration.ofSeconds(6)));
    }

    @Test
    void whatIsNoWishIsIgnored() {
        for (var header :
                new String[] {null, "", "wait", "wait=", "wait=soon", "await=3", "wait=-1", "wait=9999999999"})
            assertThat(Preference.of(header).wish()).as(header).isEmpty();
    }
}
