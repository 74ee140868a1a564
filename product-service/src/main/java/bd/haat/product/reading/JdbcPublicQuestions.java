package bd.haat.product.reading;

import bd.haat.common.persistence.MayBeStale;
import bd.haat.product.reading.PublicQuestion.Answer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Whether a question may be seen, and what a shop sees of its own, is never stale; what everybody reads may be. */
@Repository
class JdbcPublicQuestions {
    private static final String QUESTION = """
        select q.*, (select json_agg(json_build_object('id', a.id, 'text', a.body, 'bySeller', a.by_seller,
                                                       'createdAt', a.created_at) order by a.by_seller desc, a.id)
                     from (select * from question_answers where question_id = q.id
                           order by by_seller desc, id limit 3) a) as first_answers
        from questions q where q.status = 'PUBLISHED' and q.id < :before\
        """;

    private final JdbcClient jdbc;
    private final JdbcClient stale;
    private final JsonMapper json;

    JdbcPublicQuestions(JdbcClient jdbc, @MayBeStale JdbcClient stale, JsonMapper json) {
        this.jdbc = jdbc;
        this.stale = stale;
        this.json = json;
    }

    List<PublicQuestion> of(UUID product, UUID before, int most) {
        return stale.sql(QUESTION + " and q.product_id = :product order by q.id desc limit :most")
                .param("product", product)
                .param("before", before)
                .param("most", most)
                .query(this::question)
                .list();
    }

    /** @param answered by the shop or not, or null for both */
    List<PublicQuestion> ofSeller(UUID seller, Boolean answered, UUID before, int most) {
        var which = answered == null ? "" : answered ? " and q.answered" : " and not q.answered";
        return jdbc.sql(QUESTION + " and q.seller_id = :seller" + which + " order by q.id desc limit :most")
                .param("seller", seller)
                .param("before", before)
                .param("most", most)
                .query(this::question)
                .list();
    }

    boolean isPublished(UUID question) {
        return jdbc.sql("select exists (select 1 from questions where id = :id and status = 'PUBLISHED')")
                .param("id", question)
                .query(Boolean.class)
                .single();
    }

    /** The shop's first, then the oldest; after the given place, null for the beginning. */
    List<Answer> answers(UUID question, AnswerPosition after, int most) {
        var statement = stale.sql("""
            select id, body, by_seller, created_at from question_answers where question_id = :question %s
            order by by_seller desc, id limit :most\
            """.formatted(after == null ? "" : "and (not by_seller, id) > (not :bySeller, :id)"))
                .param("question", question)
                .param("most", most);
        if (after != null) statement.param("bySeller", after.bySeller()).param("id", after.id());
        return statement
                .query((row, _) -> new Answer(
                        row.getObject("id", UUID.class),
                        row.getString("body"),
                        row.getBoolean("by_seller"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private PublicQuestion question(ResultSet row, int number) throws SQLException {
        var answers = row.getString("first_answers");
        return new PublicQuestion(
                row.getObject("id", UUID.class),
                row.getObject("product_id", UUID.class),
                row.getString("body"),
                row.getString("author"),
                answers == null ? List.of() : List.of(json.readValue(answers, Answer[].class)),
                row.getInt("answers"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    record AnswerPosition(boolean bySeller, UUID id) {}
}
