package bd.haat.common.messaging.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

class AttemptsTest {
    private final Deque<RuntimeException> failures = new ArrayDeque<>();
    private final Attempts attempts = new Attempts(() -> true);

    @Test
    void contentionIsTriedAgainThreeTimes() throws InterruptedException {
        var deadlock = new IllegalStateException(new CannotAcquireLockException("deadlock"));
        failures.addAll(Collections.nCopies(3, deadlock));
        assertThat(attempts.make(this::work)).isEqualTo(7);
        failures.addAll(Collections.nCopies(4, deadlock));
        assertThatIllegalStateException().isThrownBy(() -> attempts.make(this::work));
    }

    @Test
    void anOutageIsWaitedFor() throws InterruptedException {
        failures.add(new CannotCreateTransactionException("no connection"));
        failures.add(new IllegalStateException(new SQLException("another node takes over", "25006")));
        assertThat(attempts.make(this::work)).isEqualTo(7);
    }

    @Test
    void otherFailuresAreNotTriedAgain() {
        failures.addAll(List.of(new IllegalStateException("first"), new IllegalStateException("second")));
        assertThatIllegalStateException()
                .isThrownBy(() -> attempts.make(this::work))
                .withMessage("first");
    }

    @Test
    void whileTheServiceStopsNothingIsTriedAgain() {
        failures.add(new DataAccessResourceFailureException("closed"));
        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> new Attempts(() -> false).make(this::work));
    }

    @Test
    void failuresAreDescribedByTheirTypes() {
        assertThat(Failures.describe(new IllegalStateException("secret", new CannotAcquireLockException("sql"))))
                .isEqualTo("IllegalStateException < CannotAcquireLockException");
    }

    private int work() {
        if (failures.isEmpty()) return 7;
        throw failures.pop();
    }
}
