package bd.haat.ai.answer;

import bd.haat.common.money.Money;
import bd.haat.common.text.LocalizedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Reads recommendations from rows of {@value #COLUMNS} of {@code products p}, and {@code score}. */
public final class JdbcRecommendations {
    public static final String COLUMNS =
            "p.product_id, p.slug, p.name_bn, p.name_en, p.price_minor, p.currency, p.image";

    private JdbcRecommendations() {}

    public static Recommendation read(ResultSet row) throws SQLException {
        return new Recommendation(
                row.getObject("product_id", UUID.class),
                row.getString("slug"),
                new LocalizedText(row.getString("name_bn"), row.getString("name_en")),
                new Money(row.getLong("price_minor"), row.getString("currency")),
                row.getString("image"),
                row.getDouble("score"));
    }
}
