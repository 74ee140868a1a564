package bd.haat.product.feedback;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Asks each time: people write seldom compared with everything else here. */
@Repository
class JdbcFeedbackRules implements FeedbackRules {
    private final JdbcClient jdbc;

    JdbcFeedbackRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int of(FeedbackRule rule, Instant at) {
        return jdbc.sql("""
            select value from feedback_rules where name = :name and valid_from <= :at
            order by valid_from desc limit 1\
            """)
                .param("name", rule.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("rule " + rule + " is not set"));
    }
}
