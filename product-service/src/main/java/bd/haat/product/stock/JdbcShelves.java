package bd.haat.product.stock;

import bd.haat.product.sql.ArrayLiteral;
import bd.haat.product.sql.RecordColumns;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcShelves implements Shelves {
    private final JdbcClient jdbc;

    JdbcShelves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Shelf> of(Collection<UUID> variants) {
        var shelves = new HashMap<UUID, Shelf>();
        jdbc.sql("""
            select s.variant_id, s.on_hand, e.place_id, e.on_hand as pieces
            from stock s left join stock_elsewhere e on e.variant_id = s.variant_id
            where s.variant_id = any (:variants::uuid[])\
            """).param("variants", ArrayLiteral.of(variants)).query(row -> {
            int onHand = row.getInt("on_hand");
            var shelf = shelves.computeIfAbsent(
                    row.getObject("variant_id", UUID.class), _ -> new Shelf(onHand, new TreeMap<>()));
            var place = row.getObject("place_id", UUID.class);
            if (place != null) shelf.elsewhere().put(place, row.getInt("pieces"));
        });
        return shelves;
    }

    @Override
    public List<Movement> settle(List<Movement> movements, Map<UUID, Integer> onHand) {
        var placed = variants(movements, movement -> movement.placeId() != null);
        var concerned = variants(movements, movement -> movement.onHand() < 0);
        concerned.addAll(placed);
        if (concerned.isEmpty()) return movements;
        var elsewhere = elsewhere(concerned);
        if (elsewhere.isEmpty() && placed.isEmpty()) return movements; // one place, as most sellers have
        var sums = movements.stream()
                .collect(Collectors.groupingBy(Movement::variantId, Collectors.summingInt(Movement::onHand)));
        var spreads = concerned.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        variant -> new Spread(new Shelf(
                                onHand.get(variant) - sums.get(variant),
                                elsewhere.getOrDefault(variant, Collections.emptySortedMap())))));
        var lines = movements.stream()
                .flatMap(movement -> spreads.containsKey(movement.variantId())
                        ? spreads.get(movement.variantId()).lines(movement).stream()
                        : Stream.of(movement))
                .toList();
        write(spreads);
        return lines;
    }

    private static Set<UUID> variants(List<Movement> movements, Predicate<Movement> which) {
        return movements.stream().filter(which).map(Movement::variantId).collect(Collectors.toCollection(HashSet::new));
    }

    private Map<UUID, SortedMap<UUID, Integer>> elsewhere(Collection<UUID> variants) {
        var elsewhere = new HashMap<UUID, SortedMap<UUID, Integer>>();
        jdbc.sql("select variant_id, place_id, on_hand from stock_elsewhere where variant_id = any (:variants::uuid[])")
                .param("variants", ArrayLiteral.of(variants))
                .query(row -> {
                    elsewhere
                            .computeIfAbsent(row.getObject("variant_id", UUID.class), _ -> new TreeMap<>())
                            .put(row.getObject("place_id", UUID.class), row.getInt("on_hand"));
                });
        return elsewhere;
    }

    private void write(Map<UUID, Spread> spreads) {
        record Row(UUID variantId, UUID placeId, int onHand) {}
        var rows = spreads.entrySet().stream()
                .flatMap(spread -> spread.getValue().changed().entrySet().stream()
                        .map(place -> new Row(spread.getKey(), place.getKey(), place.getValue())))
                .toList();
        if (rows.isEmpty()) return;
        jdbc.sql("""
            merge into stock_elsewhere e
            using unnest(:variantId::uuid[], :placeId::uuid[], :onHand::int[]) as now (variant_id, place_id, on_hand)
            on e.variant_id = now.variant_id and e.place_id = now.place_id
            when matched and now.on_hand = 0 then delete
            when matched then update set on_hand = now.on_hand
            when not matched and now.on_hand > 0 then insert values (now.variant_id, now.place_id, now.on_hand)\
            """).params(RecordColumns.of(Row.class, rows)).update();
    }

    @Override
    public void restore(Collection<UUID> variants) {
        var ids = ArrayLiteral.of(variants);
        jdbc.sql("delete from stock_elsewhere where variant_id = any (:variants::uuid[])")
                .param("variants", ids)
                .update();
        jdbc.sql("""
            insert into stock_elsewhere (variant_id, place_id, on_hand)
            select variant_id, place_id, sum(on_hand_delta) from stock_movements
            where variant_id = any (:variants::uuid[]) and place_id is not null
            group by variant_id, place_id having sum(on_hand_delta) > 0\
            """).param("variants", ids).update();
    }
}
