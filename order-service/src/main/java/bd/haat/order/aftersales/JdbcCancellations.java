package bd.haat.order.aftersales;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcCancellations implements Cancellations {
    private static final String REDUCE = """
        with reduced as (
          update orders set subtotal_minor = :subtotal, discount_minor = :discount, delivery_minor = :delivery,
            vat_minor = :vat, total_minor = :total, cancelled_pieces = cancelled_pieces + :pieces,
            deliveries = cast(:deliveries as jsonb)
          where id = :order)
        update order_lines l set quantity = line.quantity, discount_minor = line."discountMinor",
          cancelled_quantity = line.cancelled, cancelled_discount_minor = line."cancelledDiscount"
        from jsonb_to_recordset(cast(:lines as jsonb)) as line(id uuid, quantity int, "discountMinor" bigint, cancelled int,
          "cancelledDiscount" bigint)
        where l.order_id = :order and l.id = line.id\
        """;

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    JdbcCancellations(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    private record Line(UUID id, int quantity, long discountMinor, int cancelled, long cancelledDiscount) {}

    private record Piece(UUID lineId, int quantity) {}

    @Override
    public void reduce(UUID orderId, Reduction reduction) {
        var lines = reduction.lines().stream()
                .map(line -> new Line(
                        line.id(),
                        line.quantity(),
                        line.discountMinor(),
                        line.cancelled().quantity(),
                        line.cancelled().discountMinor()))
                .toList();
        var totals = reduction.totals();
        db.sql(REDUCE)
                .param("order", orderId)
                .param("subtotal", totals.subtotalMinor())
                .param("discount", totals.discountMinor())
                .param("delivery", totals.deliveryMinor())
                .param("vat", totals.vatMinor())
                .param("total", totals.totalMinor())
                .param(
                        "pieces",
                        reduction.cuts().stream()
                                .flatMap(cut -> cut.pieces().values().stream())
                                .mapToInt(Integer::intValue)
                                .sum())
                .param("deliveries", json.writeValueAsString(reduction.deliveries()))
                .param("lines", json.writeValueAsString(lines))
                .update();
    }

    @Override
    public void add(UUID id, UUID orderId, UUID shipmentId, Reduction.Cut cut, String reason) {
        var pieces = cut.pieces().entrySet().stream()
                .map(line -> new Piece(line.getKey(), line.getValue()))
                .toList();
        db.sql("""
            insert into cancellations (id, order_id, shipment_id, lines, goods_minor, fee_minor, currency, reason, at)
            values (:id, :order, :shipment, cast(:lines as jsonb), :goods, :fee, 'BDT', :reason, :now)\
            """)
                .param("id", id)
                .param("order", orderId)
                .param("shipment", shipmentId)
                .param("lines", json.writeValueAsString(pieces))
                .param("goods", cut.goodsMinor())
                .param("fee", cut.feeMinor())
                .param("reason", reason)
                .param("now", clock.instant().atOffset(UTC))
                .update();
    }

    @Override
    public Optional<Instant> lastDelivery(UUID orderId) {
        return db.sql("""
            select delivered_at from shipments where order_id = :order and status = 'DELIVERED'
            order by delivered_at desc limit 1\
            """)
                .param("order", orderId)
                .query((row, _) -> row.getTimestamp("delivered_at").toInstant())
                .optional();
    }
}
