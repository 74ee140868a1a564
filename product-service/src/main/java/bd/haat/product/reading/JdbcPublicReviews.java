package bd.haat.product.reading;

import bd.haat.common.persistence.MayBeStale;
import bd.haat.product.catalogue.Picture;
import bd.haat.product.review.ReviewView.PictureView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Whether a product may be seen, and what a shop sees of its own, is never stale; what everybody reads may be. */
@Repository
class JdbcPublicReviews {
    private final JdbcClient jdbc;
    private final JdbcClient stale;
    private final JsonMapper json;

    JdbcPublicReviews(JdbcClient jdbc, @MayBeStale JdbcClient stale, JsonMapper json) {
        this.jdbc = jdbc;
        this.stale = stale;
        this.json = json;
    }

    /** @return up to one row more than the limit */
    List<Row> page(ReviewQuery query) {
        var sql = new StringBuilder("""
            select r.*, %s as key, v.options, known_pictures(r.pictures) as shown from reviews r left join variants v on v.id = r.variant_id
            where r.status = 'PUBLISHED'\
            """.formatted(
                query.sort() == ReviewSort.NEWEST ? "0" : "r." + query.sort().key()));
        if (query.product() != null) sql.append(" and r.product_id = :product");
        if (query.seller() != null) sql.append(" and r.seller_id = :seller");
        if (query.rating() != null) sql.append(" and r.rating = :rating");
        if (query.pictures()) sql.append(" and r.pictures <> '{}'");
        if (query.answered() != null) sql.append(" and r.answer is ").append(query.answered() ? "not null" : "null");
        if (query.after() != null) sql.append(" and ").append(query.sort().after());
        sql.append(" order by ").append(query.sort().orderBy()).append(" limit :most");
        var client = query.seller() == null ? stale : jdbc;
        var statement = client.sql(sql.toString()).param("most", query.limit() + 1);
        if (query.product() != null) statement.param("product", query.product());
        if (query.seller() != null) statement.param("seller", query.seller());
        if (query.rating() != null) statement.param("rating", query.rating());
        if (query.after() != null) {
            statement.param("id", query.after().id());
            if (query.sort() != ReviewSort.NEWEST)
                statement.param("key", query.after().key());
        }
        return statement.query(this::row).list();
    }

    boolean isListed(UUID product) {
        return jdbc.sql("select exists (select 1 from products where id = :id and listed)")
                .param("id", product)
                .query(Boolean.class)
                .single();
    }

    RatingSummary summary(UUID product) {
        return stale.sql("select * from product_ratings where product_id = :product")
                .param("product", product)
                .query((row, _) -> summary(row))
                .optional()
                .orElse(RatingSummary.NONE);
    }

    private static RatingSummary summary(ResultSet row) throws SQLException {
        var stars = new TreeMap<Integer, Integer>();
        for (int star = 1; star <= 5; star++) stars.put(star, row.getInt("stars_" + star));
        int count = stars.values().stream().mapToInt(Integer::intValue).sum();
        long sum = stars.entrySet().stream()
                .mapToLong(star -> (long) star.getKey() * star.getValue())
                .sum();
        if (count == 0) return RatingSummary.NONE;
        var mean = BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP);
        return new RatingSummary(row.getBigDecimal("rating"), mean, count, stars);
    }

    private Row row(ResultSet row, int number) throws SQLException {
        var options = row.getString("options");
        var answered = row.getObject("answered_at", OffsetDateTime.class);
        return new Row(
                new PublicReview(
                        row.getObject("id", UUID.class),
                        row.getObject("product_id", UUID.class),
                        row.getObject("variant_id", UUID.class),
                        row.getInt("rating"),
                        row.getString("title"),
                        row.getString("body"),
                        row.getString("author"),
                        Arrays.stream(json.readValue(row.getString("shown"), Picture[].class))
                                .map(PictureView::of)
                                .toList(),
                        options == null ? Map.of() : json.readValue(options, new TypeReference<>() {}),
                        row.getInt("helpful"),
                        row.getInt("unhelpful"),
                        answered == null
                                ? null
                                : new PublicReview.Answer(row.getString("answer"), answered.toInstant()),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("updated_at", OffsetDateTime.class).toInstant()),
                row.getInt("key"));
    }

    /** @param key of the list's order, for a cursor */
    record Row(PublicReview review, int key) {}
}
