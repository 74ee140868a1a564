package bd.haat.product.pricing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPriceHistory implements PriceHistory {
    private final JdbcClient jdbc;

    JdbcPriceHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long highestSince(UUID variant, Instant since) {
        return jdbc.sql("""
            select coalesce(max(price_minor), 0) from variant_prices
            where variant_id = :variant and since >= coalesce(
                (select max(since) from variant_prices where variant_id = :variant and since <= :since), '-infinity')\
            """)
                .param("variant", variant)
                .param("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
