package bd.haat.order.remittance;

import static bd.haat.order.time.JdbcTimes.instant;
import static java.time.ZoneOffset.UTC;

import bd.haat.common.persistence.Ids;
import bd.haat.common.persistence.Shards;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcReceivables implements CourierCash, Receivables {
    private final JdbcClient db;
    private final Shards shards;
    private final JsonMapper json;
    private final Clock clock;

    JdbcReceivables(JdbcClient db, Shards shards, JsonMapper json, Clock clock) {
        this.db = db;
        this.shards = shards;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void carries(UUID orderId, UUID shipmentId, UUID sellerId, String courier, String consignmentId) {
        db.sql("""
            insert into courier_cash as c (shipment_id, order_id, seller_id, courier, consignment_id, currency)
            values (:shipment, :order, :seller, :courier, :consignment, 'BDT')
            on conflict (shipment_id) do update set courier = excluded.courier, consignment_id = excluded.consignment_id
              where c.collected_at is null\
            """)
                .param("shipment", shipmentId)
                .param("order", orderId)
                .param("seller", sellerId)
                .param("courier", courier)
                .param("consignment", consignmentId)
                .update();
    }

    @Override
    public boolean collected(UUID shipmentId, long amountMinor) {
        return db.sql("""
            update courier_cash set due_minor = case when collected_at is null then :amount else due_minor end,
              open_minor = case when collected_at is null then :amount else open_minor end,
              collected_at = coalesce(collected_at, :now)
            where shipment_id = :shipment\
            """)
                        .param("amount", amountMinor)
                        .param("now", clock.instant().atOffset(UTC))
                        .param("shipment", shipmentId)
                        .update()
                == 1;
    }

    @Override
    public Set<String> known(String courier, Collection<String> names) {
        return db.sql("""
            select n.name from unnest(:names) as n (name) where exists (select from courier_cash c
              where c.courier = :courier and (c.consignment_id = n.name or cast(c.shipment_id as text) = n.name))\
            """)
                .param("names", names.toArray(String[]::new))
                .param("courier", courier)
                .query(String.class)
                .set();
    }

    @Override
    public List<Receivable> lock(String courier, Collection<String> names) {
        return db.sql("""
            select * from courier_cash
            where courier = :courier and (consignment_id = any(:names) or cast(shipment_id as text) = any(:names))
            order by shipment_id for update\
            """)
                .param("courier", courier)
                .param("names", names.toArray(String[]::new))
                .query((row, _) -> read(row))
                .list();
    }

    @Override
    public void open(Map<UUID, Long> openMinor) {
        db.sql("""
            update courier_cash c set open_minor = cast(o.value as bigint)
            from jsonb_each_text(cast(:open as jsonb)) o where c.shipment_id = cast(o.key as uuid)\
            """).param("open", json.writeValueAsString(openMinor)).update();
    }

    @Override
    public List<Receivable> outstanding(String courier, OutstandingKey after, int limit) {
        return shards.page(
                limit,
                Comparator.comparing(Receivable::collectedAt).thenComparing(Receivable::shipmentId, Ids.ORDER),
                () -> db.sql("""
            select * from courier_cash where open_minor > 0 and (cast(:courier as text) is null or courier = :courier)
              and (cast(:at as timestamptz) is null or (collected_at, shipment_id) > (:at, :shipment))
            order by collected_at, shipment_id limit :limit\
            """)
                        .param("courier", courier)
                        .param("at", after == null ? null : after.collectedAt().atOffset(UTC))
                        .param("shipment", after == null ? null : after.shipmentId())
                        .param("limit", limit)
                        .query((row, _) -> read(row))
                        .list());
    }

    @Override
    public long outstandingMinor() {
        return shards.sum(() -> db.sql("select coalesce(sum(open_minor), 0) from courier_cash where open_minor > 0")
                .query(Long.class)
                .single());
    }

    private static Receivable read(ResultSet row) throws SQLException {
        return new Receivable(
                row.getObject("shipment_id", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getObject("seller_id", UUID.class),
                row.getString("courier"),
                row.getString("consignment_id"),
                row.getLong("due_minor"),
                row.getLong("open_minor"),
                instant(row, "collected_at"));
    }
}
