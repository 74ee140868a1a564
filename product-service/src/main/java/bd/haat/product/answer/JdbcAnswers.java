package bd.haat.product.answer;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAnswers {
    private final JdbcClient jdbc;

    JdbcAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean has(UUID reviewId) {
        return jdbc.sql("select answer is not null from reviews where id = :id")
                .param("id", reviewId)
                .query(Boolean.class)
                .single();
    }

    void put(UUID reviewId, String text, Instant at) {
        jdbc.sql("update reviews set answer = :text, answered_at = :at where id = :id")
                .param("id", reviewId)
                .param("text", text)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(UUID reviewId) {
        jdbc.sql("update reviews set answer = null, answered_at = null where id = :id")
                .param("id", reviewId)
                .update();
    }
}
