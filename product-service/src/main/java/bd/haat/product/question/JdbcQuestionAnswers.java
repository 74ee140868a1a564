package bd.haat.product.question;

import bd.haat.common.persistence.Ids;
import bd.haat.product.question.Answering.Answered;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every method that writes runs with the question's row locked. */
@Repository
class JdbcQuestionAnswers {
    private final JdbcClient jdbc;

    JdbcQuestionAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean has(UUID questionId, UUID person) {
        return jdbc.sql("""
            select exists (select 1 from question_answers where question_id = :question and person_id = :person)\
            """)
                .param("question", questionId)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    Answered put(UUID questionId, UUID person, boolean bySeller, String text, Instant at) {
        var id = jdbc.sql("""
            insert into question_answers (id, question_id, person_id, by_seller, body, created_at)
            values (:id, :question, :person, :bySeller, :body, :at)
            on conflict (question_id, person_id) do update set body = excluded.body, by_seller = excluded.by_seller
            returning id\
            """)
                .param("id", Ids.next())
                .param("question", questionId)
                .param("person", person)
                .param("bySeller", bySeller)
                .param("body", text)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
        count(questionId);
        return new Answered(id, text, bySeller, at);
    }

    boolean removeOf(UUID questionId, UUID person) {
        return removed(questionId, "person_id", person);
    }

    boolean remove(UUID questionId, UUID answerId) {
        return removed(questionId, "id", answerId);
    }

    private boolean removed(UUID questionId, String column, UUID value) {
        int removed = jdbc.sql("delete from question_answers where question_id = :question and " + column + " = :value")
                .param("question", questionId)
                .param("value", value)
                .update();
        if (removed > 0) count(questionId);
        return removed > 0;
    }

    private void count(UUID questionId) {
        jdbc.sql("""
            update questions set (answers, answered) =
                (select count(*), coalesce(bool_or(by_seller), false) from question_answers where question_id = :question)
            where id = :question\
            """).param("question", questionId).update();
    }
}
