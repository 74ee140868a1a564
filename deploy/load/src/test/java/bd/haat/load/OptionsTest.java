package bd.haat.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void theUsualOnesNeedNoArguments() {
        assertThat(Options.of(List.of()).connections()).isEqualTo(16);
    }

    @Test
    void eachCanBeSet() {
        var options = Options.of(List.of(
                "--connections", "4", "--seconds", "3", "--products", "10000", "--crowd", "500", "--no-machine"));
        assertThat(options)
                .isEqualTo(new Options(
                        4,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(3),
                        10_000,
                        1000,
                        500,
                        20_000,
                        50_000,
                        0,
                        Set.of(),
                        false));
        assertThat(Options.of(List.of("--open-orders", "10000", "--warm-up", "2"))
                        .openOrders())
                .isEqualTo(10_000);
    }

    @Test
    void someKindsAlone() {
        var some = Options.of(List.of("--only", "login,purchase"));
        assertThat(some.wants("login")).isTrue();
        assertThat(some.wants("search")).isFalse();
        assertThat(Options.of(List.of()).wants("search")).isTrue();
    }

    @Test
    void nonsenseIsAnsweredWithTheUsage() {
        assertThatThrownBy(() -> Options.of(List.of("--seconds", "x"))).hasMessageContaining("--purchases");
        assertThatThrownBy(() -> Options.of(List.of("--fast"))).hasMessageContaining("unknown: --fast");
    }
}
