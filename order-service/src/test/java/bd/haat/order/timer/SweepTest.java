package bd.haat.order.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SweepTest {
    @Test
    void countsWhatChangedSomething() {
        assertThat(Sweep.each(List.of(1, 2, 3), number -> number != 2)).isEqualTo(2);
    }

    @Test
    void whatFailsHoldsNothingUpAndIsToldAfterwards() {
        var done = new ArrayList<Integer>();
        assertThatThrownBy(() -> Sweep.each(List.of(1, 2, 3, 4), number -> {
                    if (number % 2 == 1) throw new IllegalStateException("no " + number);
                    return done.add(number);
                }))
                .hasMessage("no 1")
                .satisfies(failed -> assertThat(failed.getSuppressed())
                        .singleElement()
                        .satisfies(other -> assertThat(other).hasMessage("no 3")));
        assertThat(done).containsExactly(2, 4);
    }
}
