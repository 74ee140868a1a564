package bd.haat.product.querylog;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.messaging.Event;
import bd.haat.common.messaging.Events;
import bd.haat.common.test.Contracts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.support.TransactionOperations;

class TellSearchesTest {
    private final List<Event> told = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void manySearchesAreFewEvents() {
        var log = log(told::add, 2_000);
        for (int i = 0; i < 1_200; i++) assertThat(log.note("saree", i, false)).isPresent();
        assertThat(told).isEmpty();
        log.tell();
        assertThat(told)
                .map(event -> ((SearchPerformed) event).searches().size())
                .containsExactly(500, 500, 200);
        told.forEach(Contracts::keeps);
        log.tell();
        assertThat(told).hasSize(3);
    }

    @Test
    void whatDoesNotFitIsDroppedAndCountedButStillNamed() {
        var log = log(told::add, 10);
        for (int i = 0; i < 15; i++) assertThat(log.note("saree", 1, false)).isPresent();
        assertThat(log.note("?", 1, false)).isEmpty();
        log.tell();
        assertThat(((SearchPerformed) told.getFirst()).searches()).hasSize(10);
        assertThat(count("noted")).isEqualTo(10);
        assertThat(count("dropped")).isEqualTo(5);
    }

    @Test
    void whileTheDatabaseIsAwayNothingPilesUp() {
        var log = log(
                _ -> {
                    throw new DataAccessResourceFailureException("away");
                },
                10);
        log.note("saree", 1, false);
        log.tell();
        log.tell();
        assertThat(count("dropped")).isOne();
    }

    private double count(String what) {
        return meters.counter("haat.query.log." + what).count();
    }

    private TellSearches log(Events events, int waiting) {
        return new TellSearches(
                events,
                TransactionOperations.withoutTransaction(),
                new QueryLogSettings(Duration.ofSeconds(1), waiting),
                Clock.systemUTC(),
                meters);
    }
}
