package bd.haat.common.idempotency;

import org.springframework.scheduling.annotation.Scheduled;

/** Clears keys away that are past their time, a thousand a minute, on every replica: rows are skipped where another is at work. */
class PurgeAnswers {
    private final JdbcAnswers answers;

    PurgeAnswers(JdbcAnswers answers) {
        this.answers = answers;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void purge() {
        answers.purge(1000);
    }
}
