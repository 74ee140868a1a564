package bd.haat.product.stock;

import bd.haat.common.messaging.Events;
import bd.haat.product.cache.Changes;
import bd.haat.product.sql.ArrayLiteral;
import bd.haat.product.sql.RecordColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStock implements Stock {
    private static final String LEVELS = """
        select s.variant_id, s.product_id, s.seller_id, s.on_hand, s.reserved, s.version,
               v.removed_at is null and p.listed as sellable
        from stock s join variants v on v.id = s.variant_id join products p on p.id = s.product_id
        where s.variant_id = any (:variants::uuid[])\
        """;

    private final JdbcClient jdbc;
    private final Events events;
    private final Changes changes;
    private final Crossings crossings;
    private final Shelves shelves;
    private final Clock clock;

    JdbcStock(JdbcClient jdbc, Events events, Changes changes, Crossings crossings, Shelves shelves, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.changes = changes;
        this.crossings = crossings;
        this.shelves = shelves;
        this.clock = clock;
    }

    @Override
    public void open(List<Opening> openings) {
        var opened = jdbc.sql("""
            insert into stock (variant_id, product_id, seller_id, on_hand)
            select * from unnest(:variantId::uuid[], :productId::uuid[], :sellerId::uuid[], :onHand::int[])
            returning variant_id, product_id, seller_id, on_hand, reserved, version, true as sellable\
            """)
                .params(RecordColumns.of(Opening.class, openings))
                .query(JdbcStock::level)
                .list();
        record(openings.stream()
                .map(opening -> Movement.ofSeller(
                        Movement.Kind.OPENED, opening.variantId(), opening.onHand(), null, opening.actor(), null))
                .toList());
        announce(opened);
    }

    @Override
    public Map<UUID, Level> levels(Collection<UUID> variants) {
        var levels = new HashMap<UUID, Level>();
        read(LEVELS, variants).forEach(level -> levels.put(level.variantId(), level));
        return levels;
    }

    @Override
    public SortedMap<UUID, Level> lock(Collection<UUID> variants) {
        var levels = new TreeMap<UUID, Level>();
        read(LEVELS + " order by s.variant_id for update of s", variants)
                .forEach(level -> levels.put(level.variantId(), level));
        return levels;
    }

    @Override
    public void move(List<Movement> movements) {
        if (movements.isEmpty()) return;
        var changed = jdbc.sql("""
            update stock s
            set on_hand = s.on_hand + moved.on_hand, reserved = s.reserved + moved.reserved, version = s.version + 1
            from (select variant_id, sum(on_hand) as on_hand, sum(reserved) as reserved
                  from unnest(:variantId::uuid[], :onHand::int[], :reserved::int[])
                      as movement (variant_id, on_hand, reserved)
                  group by variant_id) as moved
            where s.variant_id = moved.variant_id
            returning s.variant_id, s.product_id, s.seller_id, s.on_hand, s.reserved, s.version, true as sellable,
                s.low_at, s.watched, moved.on_hand - moved.reserved as came\
            """)
                .params(RecordColumns.of(Movement.class, movements))
                .query((row, number) -> new Moved(
                        level(row, number),
                        row.getObject("low_at", Integer.class),
                        row.getBoolean("watched"),
                        row.getInt("came")))
                .list();
        var now = changed.stream().map(Moved::now).toList();
        record(shelves.settle(movements, onHand(now)));
        announce(now);
        crossings.of(changed);
    }

    @Override
    public void transfer(List<Transfer> transfers) {
        var variants = transfers.stream().map(Transfer::variantId).toList();
        record(shelves.settle(
                transfers.stream().flatMap(Transfer::lines).toList(),
                onHand(levels(variants).values())));
    }

    private static Map<UUID, Integer> onHand(Collection<Level> levels) {
        return levels.stream().collect(Collectors.toMap(Level::variantId, Level::onHand));
    }

    @Override
    public void correct(List<Correction> corrections) {
        var changed = jdbc.sql("""
            update stock s set on_hand = proved.on_hand, reserved = proved.reserved, version = s.version + 1
            from unnest(:variantId::uuid[], :onHand::int[], :reserved::int[]) as proved (variant_id, on_hand, reserved)
            where s.variant_id = proved.variant_id
            returning s.variant_id, s.product_id, s.seller_id, s.on_hand, s.reserved, s.version, true as sellable\
            """)
                .params(RecordColumns.of(Correction.class, corrections))
                .query(JdbcStock::level)
                .list();
        record(corrections.stream()
                .filter(correction -> correction.ledgerReserved() != 0)
                .map(correction -> Movement.ofOrder(
                        Movement.Kind.RECONCILED, correction.variantId(), 0, correction.ledgerReserved(), null))
                .toList());
        shelves.restore(corrections.stream().map(Correction::variantId).toList());
        announce(changed);
    }

    private void record(List<Movement> movements) {
        if (movements.isEmpty()) return;
        jdbc.sql("""
            insert into stock_movements
                (variant_id, kind, on_hand_delta, reserved_delta, order_id, actor_id, reason, place_id, at)
            select *, :at from unnest(:variantId::uuid[], :kind::text[], :onHand::int[], :reserved::int[],
                :orderId::uuid[], :actorId::uuid[], :reason::text[], :placeId::uuid[])\
            """)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .params(RecordColumns.of(Movement.class, movements))
                .update();
    }

    private void announce(Collection<Level> changed) {
        events.publishAll(StockChanged.of(changed));
        changes.products(changed.stream().map(Level::productId).distinct().toList());
    }

    private List<Level> read(String sql, Collection<UUID> variants) {
        return jdbc.sql(sql)
                .param("variants", ArrayLiteral.of(variants))
                .query(JdbcStock::level)
                .list();
    }

    private static Level level(ResultSet row, int number) throws SQLException {
        return new Level(
                row.getObject("variant_id", UUID.class),
                row.getObject("product_id", UUID.class),
                row.getObject("seller_id", UUID.class),
                row.getInt("on_hand"),
                row.getInt("reserved"),
                row.getBoolean("sellable"),
                row.getLong("version"));
    }
}
