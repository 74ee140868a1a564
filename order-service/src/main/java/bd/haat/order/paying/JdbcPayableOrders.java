package bd.haat.order.paying;

import bd.haat.order.orders.State;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPayableOrders implements PayableOrders {
    private final JdbcClient db;

    JdbcPayableOrders(JdbcClient db) {
        this.db = db;
    }

    @Override
    public boolean belongs(UUID orderId, UUID customerId) {
        return db.sql("select exists (select from orders where id = :id and customer_id = :customer)")
                .param("id", orderId)
                .param("customer", customerId)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Result> result(UUID orderId) {
        return db.sql("""
            select o.number, o.state,
              (select p.status from payments p where p.order_id = o.id order by p.attempt desc limit 1) as payment
            from orders o where o.id = :id\
            """)
                .param("id", orderId)
                .query((row, _) -> new Result(
                        row.getString("number"), State.valueOf(row.getString("state")), row.getString("payment")))
                .optional();
    }
}
