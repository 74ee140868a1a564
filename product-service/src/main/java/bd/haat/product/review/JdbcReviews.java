package bd.haat.product.review;

import bd.haat.product.catalogue.Picture;
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
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcReviews implements Reviews {
    private static final String TO_JUDGE = "(status = 'PENDING' or status = 'PUBLISHED' and reports > 0)";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcReviews(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public boolean addOnce(Review review) {
        return written("""
            insert into reviews (id, line_id, product_id, variant_id, seller_id, customer_id, rating, title, body,
                                 author, pictures, status, findings, reason, reports, created_at, updated_at, version)
            values (:id, :line, :product, :variant, :seller, :customer, :rating, :title, :body, :author,
                    :pictures::text[], :status, :findings::text[], :reason, :reports, :created, :updated, :version)
            on conflict (line_id) do nothing\
            """, review)
                        .param("line", review.lineId())
                        .param("product", review.productId())
                        .param("variant", review.variantId())
                        .param("seller", review.sellerId())
                        .param("customer", review.customerId())
                        .param("created", utc(review.createdAt()))
                        .update()
                == 1;
    }

    @Override
    public void save(Review review) {
        written("""
            update reviews set rating = :rating, title = :title, body = :body, author = :author,
                   pictures = :pictures::text[], status = :status, findings = :findings::text[], reason = :reason,
                   reports = :reports, updated_at = :updated, version = :version
            where id = :id\
            """, review).update();
    }

    private StatementSpec written(String sql, Review review) {
        return jdbc.sql(sql)
                .param("id", review.id())
                .param("rating", review.opinion().rating())
                .param("title", review.opinion().title())
                .param("body", review.opinion().body())
                .param("author", review.opinion().author())
                .param("pictures", ArrayLiteral.of(review.pictures(), Picture::key))
                .param("status", review.status().name())
                .param("findings", ArrayLiteral.of(review.findings()))
                .param("reason", review.reason())
                .param("reports", review.reports())
                .param("updated", utc(review.updatedAt()))
                .param("version", review.version());
    }

    @Override
    public void judged(UUID id, UUID admin, Instant at) {
        jdbc.sql("update reviews set judged_by = :admin, judged_at = :at where id = :id")
                .param("id", id)
                .param("admin", admin)
                .param("at", utc(at))
                .update();
    }

    @Override
    public Optional<Review> find(UUID id) {
        return where("id = :id").param("id", id).query(this::review).optional();
    }

    @Override
    public Optional<Review> lock(UUID id) {
        return where("id = :id for no key update")
                .param("id", id)
                .query(this::review)
                .optional();
    }

    @Override
    public Optional<Review> ofLine(UUID lineId) {
        return where("line_id = :line")
                .param("line", lineId)
                .query(this::review)
                .optional();
    }

    @Override
    public List<Review> of(UUID customerId, UUID before, int most) {
        return where("""
            customer_id = :customer and id < :before and status <> 'WITHDRAWN' order by id desc limit :most\
            """)
                .param("customer", customerId)
                .param("before", before)
                .param("most", most)
                .query(this::review)
                .list();
    }

    @Override
    public List<Review> toJudge(UUID after, int most) {
        return where(TO_JUDGE + " and id > :after order by id limit :most")
                .param("after", after)
                .param("most", most)
                .query(this::review)
                .list();
    }

    @Override
    public int writtenSince(UUID customerId, Instant since) {
        return jdbc.sql("select count(*) from reviews where customer_id = :customer and created_at > :since")
                .param("customer", customerId)
                .param("since", utc(since))
                .query(Integer.class)
                .single();
    }

    @Override
    public boolean repeats(UUID customerId, String body, UUID except) {
        return jdbc.sql("""
            select exists (select 1 from reviews where customer_id = :customer and body = :body and id <> :except)\
            """)
                .param("customer", customerId)
                .param("body", body)
                .param("except", except)
                .query(Boolean.class)
                .single();
    }

    @Override
    public int waiting() {
        return jdbc.sql("select count(*) from reviews where " + TO_JUDGE)
                .query(Integer.class)
                .single();
    }

    private StatementSpec where(String condition) {
        return jdbc.sql("select *, known_pictures(pictures) as shown from reviews where " + condition);
    }

    private Review review(ResultSet row, int number) throws SQLException {
        return new Review(
                row.getObject("id", UUID.class),
                row.getObject("line_id", UUID.class),
                row.getObject("product_id", UUID.class),
                row.getObject("variant_id", UUID.class),
                row.getObject("seller_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                new Opinion(
                        row.getInt("rating"), row.getString("title"), row.getString("body"), row.getString("author")),
                List.of(json.readValue(row.getString("shown"), Picture[].class)),
                ReviewStatus.valueOf(row.getString("status")),
                Arrays.stream(texts(row, "findings")).map(Finding::valueOf).collect(Collectors.toSet()),
                row.getString("reason"),
                row.getInt("reports"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
