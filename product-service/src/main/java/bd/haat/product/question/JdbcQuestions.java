package bd.haat.product.question;

import bd.haat.product.feedback.Finding;
import bd.haat.product.sql.ArrayLiteral;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcQuestions {
    private final JdbcClient jdbc;

    JdbcQuestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Question question) {
        jdbc.sql("""
            insert into questions (id, product_id, seller_id, customer_id, body, author, status, findings, created_at)
            values (:id, :product, :seller, :customer, :body, :author, :status, :findings::text[], :created)\
            """)
                .param("id", question.id())
                .param("product", question.productId())
                .param("seller", question.sellerId())
                .param("customer", question.customerId())
                .param("body", question.text())
                .param("author", question.author())
                .param("status", question.status().name())
                .param("findings", ArrayLiteral.of(question.findings()))
                .param("created", utc(question.createdAt()))
                .update();
    }

    /** @param admin who judged it, or null where it was taken back: then its text goes too */
    void save(Question question, UUID admin, Instant now) {
        jdbc.sql("""
            update questions set status = :status, findings = :findings::text[], reason = :reason,
                   judged_by = coalesce(:admin::uuid, judged_by),
                   judged_at = case when :admin::uuid is null then judged_at else :now end,
                   body = case when :status = 'WITHDRAWN' then '' else body end,
                   author = case when :status = 'WITHDRAWN' then null else author end
            where id = :id\
            """)
                .param("id", question.id())
                .param("status", question.status().name())
                .param("findings", ArrayLiteral.of(question.findings()))
                .param("reason", question.reason())
                .param("admin", admin)
                .param("now", utc(now))
                .update();
    }

    /** Those taken back are not found, here and in all that follows. */
    Optional<Question> find(UUID id) {
        return one(id, "");
    }

    /** The same, locked until the transaction ends. */
    Optional<Question> lock(UUID id) {
        return one(id, " for no key update");
    }

    private Optional<Question> one(UUID id, String lock) {
        return jdbc.sql("select * from questions where id = :id and status <> 'WITHDRAWN'" + lock)
                .param("id", id)
                .query(JdbcQuestions::question)
                .optional();
    }

    List<Question> of(UUID customerId, UUID before, int most) {
        return jdbc.sql("""
            select * from questions where customer_id = :customer and id < :before and status <> 'WITHDRAWN'
            order by id desc limit :most\
            """)
                .param("customer", customerId)
                .param("before", before)
                .param("most", most)
                .query(JdbcQuestions::question)
                .list();
    }

    List<Question> toJudge(UUID after, int most) {
        return jdbc.sql("select * from questions where status = 'PENDING' and id > :after order by id limit :most")
                .param("after", after)
                .param("most", most)
                .query(JdbcQuestions::question)
                .list();
    }

    int askedSince(UUID customerId, Instant since) {
        return jdbc.sql("select count(*) from questions where customer_id = :customer and created_at > :since")
                .param("customer", customerId)
                .param("since", utc(since))
                .query(Integer.class)
                .single();
    }

    int waiting() {
        return jdbc.sql("select count(*) from questions where status = 'PENDING'")
                .query(Integer.class)
                .single();
    }

    private static Question question(ResultSet row, int number) throws SQLException {
        return new Question(
                row.getObject("id", UUID.class),
                row.getObject("product_id", UUID.class),
                row.getObject("seller_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("body"),
                row.getString("author"),
                QuestionStatus.valueOf(row.getString("status")),
                Arrays.stream((String[]) row.getArray("findings").getArray())
                        .map(Finding::valueOf)
                        .collect(Collectors.toSet()),
                row.getString("reason"),
                row.getInt("answers"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
