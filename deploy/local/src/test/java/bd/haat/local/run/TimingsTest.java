package bd.haat.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimingsTest {
    @Test
    void eachCrashInARowDoublesThePauseUpToALimit() {
        var usual = Timings.usual();

        assertThat(usual.pause(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(usual.pause(2)).isEqualTo(Duration.ofSeconds(2));
        assertThat(usual.pause(4)).isEqualTo(Duration.ofSeconds(8));
        assertThat(usual.pause(6)).isEqualTo(Duration.ofSeconds(30));
        assertThat(usual.pause(1000)).isEqualTo(Duration.ofSeconds(30));
    }
}
