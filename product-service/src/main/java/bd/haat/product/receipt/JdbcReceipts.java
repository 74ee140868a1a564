package bd.haat.product.receipt;

import bd.haat.product.sql.RecordColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReceipts implements Receipts {
    private final JdbcClient jdbc;

    JdbcReceipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Collection<Receipt> received) {
        if (received.isEmpty()) return;
        jdbc.sql("""
            insert into receipts (line_id, order_id, customer_id, product_id, variant_id, seller_id, delivered_at)
            select * from unnest(:lineId::uuid[], :orderId::uuid[], :customerId::uuid[], :productId::uuid[],
                                 :variantId::uuid[], :sellerId::uuid[], :deliveredAt::timestamptz[]) as told (line_id)
            order by line_id
            on conflict (line_id) do nothing\
            """).params(RecordColumns.of(Receipt.class, received)).update();
    }

    @Override
    public Optional<Receipt> of(UUID lineId, UUID customerId) {
        return jdbc.sql("select * from receipts where line_id = :line and customer_id = :customer")
                .param("line", lineId)
                .param("customer", customerId)
                .query(JdbcReceipts::receipt)
                .optional();
    }

    @Override
    public boolean hasReceived(UUID customerId, UUID productId) {
        return jdbc.sql("""
            select exists (select 1 from receipts where product_id = :product and customer_id = :customer)\
            """)
                .param("product", productId)
                .param("customer", customerId)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Receipt> unreviewed(UUID customerId, Instant since, UUID before, int most) {
        return jdbc.sql("""
            select r.* from receipts r
            where r.customer_id = :customer and r.line_id < :before and r.delivered_at > :since
              and exists (select 1 from products p join sellers s on s.id = p.seller_id
                          where p.id = r.product_id and s.owner_id <> r.customer_id)
              and not exists (select 1 from reviews where line_id = r.line_id)
            order by r.line_id desc limit :most\
            """)
                .param("customer", customerId)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("before", before)
                .param("most", most)
                .query(JdbcReceipts::receipt)
                .list();
    }

    private static Receipt receipt(ResultSet row, int number) throws SQLException {
        return new Receipt(
                row.getObject("line_id", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getObject("product_id", UUID.class),
                row.getObject("variant_id", UUID.class),
                row.getObject("seller_id", UUID.class),
                row.getObject("delivered_at", OffsetDateTime.class).toInstant());
    }
}
