package bd.haat.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcStatTest {
    @Test
    void readsPastAnyName() {
        var stat = ProcStat.parse(
                "4711 (odd) name (x)) S 1 4711 4711 0 -1 4194560 1 2 3 4 250 50 7 8 20 0 33 0 987654 1 2");

        assertThat(stat).isEqualTo(new ProcStat(false, 300, 987654));
    }

    @Test
    void knowsTheDead() {
        assertThat(ProcStat.parse("1 (x) Z 1 1 1 0 -1 0 0 0 0 0 1 1 0 0 20 0 1 0 5 0 0")
                        .zombie())
                .isTrue();
        assertThat(ProcStat.of(Integer.MAX_VALUE)).isEmpty();
    }

    @Test
    void measuresThisProcess() {
        var usage = ProcessUsage.of(ProcessId.self()).orElseThrow();

        assertThat(usage.rssMegabytes()).isBetween(10L, 4000L);
        assertThat(usage.cpu()).isPositive();
        assertThat(usage.uptime()).isPositive();
    }
}
