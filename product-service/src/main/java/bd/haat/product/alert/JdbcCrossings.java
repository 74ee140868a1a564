package bd.haat.product.alert;

import bd.haat.common.messaging.Events;
import bd.haat.product.sql.ArrayLiteral;
import bd.haat.product.stock.Crossings;
import bd.haat.product.stock.Moved;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCrossings implements Crossings {
    private final JdbcClient jdbc;
    private final Events events;
    private final Counter fallen;
    private final Counter returned;

    JdbcCrossings(JdbcClient jdbc, Events events, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.events = events;
        this.fallen = meters.counter("haat.stock.alerts", "kind", "low");
        this.returned = meters.counter("haat.stock.alerts", "kind", "back");
    }

    @Override
    public void of(List<Moved> moved) {
        var low = moved.stream().filter(Moved::fellLow).toList();
        if (!low.isEmpty()) tellSellers(low);
        fallen.increment(low.size());
        var back = moved.stream()
                .filter(Moved::cameBack)
                .map(one -> one.now().variantId())
                .toList();
        if (!back.isEmpty()) markDue(back);
        returned.increment(back.size());
    }

    private void tellSellers(List<Moved> low) {
        Map<UUID, Moved> byVariant =
                low.stream().collect(Collectors.toMap(one -> one.now().variantId(), Function.identity()));
        events.publishAll(jdbc.sql("""
            select v.id, v.sku, v.product_id, p.name_bn, p.name_en, s.id as seller_id, s.owner_id
            from variants v join products p on p.id = v.product_id join sellers s on s.id = p.seller_id
            where v.id = any (:variants::uuid[]) and v.removed_at is null and p.deleted_at is null order by v.id\
            """)
                .param("variants", ArrayLiteral.of(byVariant.keySet()))
                .query((row, _) -> {
                    var one = byVariant.get(row.getObject("id", UUID.class));
                    return new StockLow(
                            row.getObject("seller_id", UUID.class),
                            row.getObject("owner_id", UUID.class),
                            row.getObject("product_id", UUID.class),
                            one.now().variantId(),
                            row.getString("sku"),
                            new StockLow.Name(row.getString("name_bn"), row.getString("name_en")),
                            one.now().available(),
                            one.lowAt());
                })
                .list());
    }

    /** Telling them is left to {@link TellWatchers}: thousands may wait for one variant. */
    private void markDue(List<UUID> variants) {
        var ids = ArrayLiteral.of(variants);
        jdbc.sql("update stock_watches set due = true where variant_id = any (:variants::uuid[])")
                .param("variants", ids)
                .update();
        jdbc.sql("update stock set watched = false where variant_id = any (:variants::uuid[])")
                .param("variants", ids)
                .update();
    }
}
