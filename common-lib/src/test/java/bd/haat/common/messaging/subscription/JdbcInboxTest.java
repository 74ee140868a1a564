package bd.haat.common.messaging.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.messaging.MessagingTest;
import bd.haat.common.persistence.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class JdbcInboxTest extends MessagingTest {
    @Autowired
    JdbcInbox inbox;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void anEventIsNewOncePerQueue() {
        var one = Ids.next();
        var other = Ids.next();
        assertThat(inbox.record("q1", List.of(one))).containsExactly(one);
        assertThat(inbox.record("q1", List.of(one, other))).containsExactly(other);
        assertThat(inbox.record("q2", List.of(one, other))).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void aRollbackForgetsTheEvent() {
        var event = Ids.next();
        transaction.executeWithoutResult(status -> {
            inbox.record("q1", List.of(event));
            status.setRollbackOnly();
        });
        assertThat(inbox.record("q1", List.of(event))).containsExactly(event);
    }

    @Test
    void onlyTheOldIsForgottenAndABoundedNumberAtOnce() {
        var old = List.of(longAgo(), longAgo(), longAgo());
        var recent = Ids.next();
        inbox.record("q3", old);
        inbox.record("q3", List.of(recent));
        assertThat(inbox.purge(Duration.ofDays(14), 2)).isEqualTo(2);
        assertThat(inbox.purge(Duration.ofDays(14), 2)).isEqualTo(1);
        assertThat(inbox.record("q3", old)).hasSize(3);
        assertThat(inbox.record("q3", List.of(recent))).isEmpty();
        inbox.purge(Duration.ofDays(14), 10);
    }

    private static UUID longAgo() {
        return Ids.at(Instant.now().minus(Duration.ofDays(15)).toEpochMilli());
    }
}
