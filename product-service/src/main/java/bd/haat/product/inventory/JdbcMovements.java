package bd.haat.product.inventory;

import bd.haat.product.stock.Movement;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMovements implements Movements {
    private final JdbcClient jdbc;

    JdbcMovements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<RecordedMovement> before(UUID variant, long id, int most) {
        return jdbc.sql("""
            select id, kind, on_hand_delta, reserved_delta, order_id, reason, place_id, at from stock_movements
            where variant_id = :variant and id < :before order by id desc limit :most\
            """)
                .param("variant", variant)
                .param("before", id)
                .param("most", most)
                .query((row, _) -> new RecordedMovement(
                        row.getLong("id"),
                        Movement.Kind.valueOf(row.getString("kind")),
                        row.getInt("on_hand_delta"),
                        row.getInt("reserved_delta"),
                        row.getObject("order_id", UUID.class),
                        row.getString("reason"),
                        row.getObject("place_id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
