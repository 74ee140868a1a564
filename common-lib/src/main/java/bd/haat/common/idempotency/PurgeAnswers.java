package bd.haat.common.idempotency;

import bd.haat.common.persistence.Shards;
import org.springframework.scheduling.annotation.Scheduled;

/** Clears keys away that are past their time, a thousand a minute, on every replica: rows are skipped where another is at work. */
class PurgeAnswers {
    private final JdbcAnswers answers;
    private final Shards shards;

    PurgeAnswers(JdbcAnswers answers, Shards shards) {
        this.answers = answers;
        this.shards = shards;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void purge() {
        shards.each(() -> answers.purge(1000));
    }
}
