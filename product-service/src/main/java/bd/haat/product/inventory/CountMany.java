package bd.haat.product.inventory;

import bd.haat.product.place.Places;
import bd.haat.product.stock.Movement;
import bd.haat.product.stock.Shelf;
import bd.haat.product.stock.Shelves;
import bd.haat.product.stock.Stock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sets the stock of many variants at once. Rows that cannot be are reported, the others are done; a thousand to a transaction, so that
 * orders for the same goods do not wait long. Sent again it does the same again.
 */
@Service
class CountMany {
    static final int MOST = 10_000;
    private static final int BATCH = 1_000;
    private static final SortedMap<UUID, Integer> NOTHING = Collections.emptySortedMap();

    private final Stock stock;
    private final Shelves shelves;
    private final Places places;
    private final OwnStock own;
    private final TransactionTemplate transaction;

    CountMany(Stock stock, Shelves shelves, Places places, OwnStock own, TransactionTemplate transaction) {
        this.stock = stock;
        this.shelves = shelves;
        this.places = places;
        this.own = own;
        this.transaction = transaction;
    }

    Report set(UUID seller, List<Row> rows, UUID actor) {
        var failures = new ArrayList<Failure>();
        var wanted = named(seller, rows, failures);
        int changed = 0;
        for (int from = 0; from < wanted.size(); from += BATCH) {
            var some = wanted.subList(from, Math.min(from + BATCH, wanted.size()));
            changed += transaction.execute(_ -> move(seller, some, actor, failures));
        }
        failures.sort((a, b) -> Integer.compare(a.index(), b.index()));
        return new Report(changed, rows.size() - changed - failures.size(), failures);
    }

    /** Rows whose variant is known, by id or SKU, and named only once for a place. */
    private List<Counted> named(UUID seller, List<Row> rows, List<Failure> failures) {
        var skus = rows.stream()
                .filter(row -> row.variantId() == null)
                .map(Row::sku)
                .filter(Objects::nonNull)
                .toList();
        var bySku = skus.isEmpty() ? Map.<String, UUID>of() : own.bySku(seller, skus);
        var seen = new HashSet<Spot>();
        var named = new ArrayList<Counted>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var id = row.variantId() != null ? row.variantId() : bySku.get(row.sku());
            if (id == null) failures.add(new Failure(i, "unknown"));
            else if (!seen.add(new Spot(id, row.placeId()))) failures.add(new Failure(i, "duplicate"));
            else named.add(new Counted(i, id, row.placeId(), row.onHand()));
        }
        return named;
    }

    private int move(UUID seller, List<Counted> batch, UUID actor, List<Failure> failures) {
        var variants = batch.stream().map(Counted::variantId).distinct().toList();
        var levels = stock.lock(variants);
        var known = places.held(seller);
        var shelves = known.size() > 1 ? this.shelves.of(variants) : Map.<UUID, Shelf>of(); // else all are at one place
        var onHand = new HashMap<UUID, Integer>();
        var seen = new HashSet<Spot>();
        var movements = new ArrayList<Movement>();
        for (var row : batch) {
            var level = levels.get(row.variantId());
            if (level == null || !level.sellerId().equals(seller)) {
                failures.add(new Failure(row.index(), "unknown"));
                continue;
            }
            var shelf = shelves.getOrDefault(row.variantId(), new Shelf(level.onHand(), NOTHING));
            var before = new OwnVariant(level, shelf, known);
            int delta = row.onHand() - before.at(row.placeId());
            int total = onHand.getOrDefault(row.variantId(), level.onHand()) + delta;
            var refusal = refusal(before, row, delta, total);
            if (refusal != null) failures.add(new Failure(row.index(), refusal));
            else if (!seen.add(new Spot(row.variantId(), before.shelfId(row.placeId()))))
                failures.add(new Failure(row.index(), "duplicate")); // the default place, by its id and without
            else if (delta != 0) {
                onHand.put(row.variantId(), total);
                movements.add(Movement.ofSeller(
                        Movement.Kind.COUNTED, row.variantId(), delta, before.shelfId(row.placeId()), actor, null));
            }
        }
        stock.move(movements);
        return movements.size();
    }

    private static String refusal(OwnVariant before, Counted row, int delta, int total) {
        if (!before.knows(row.placeId())) return "place-unknown";
        if (total < before.level().reserved()) return "stock-reserved";
        if (total > CountStock.MOST) return "stock-too-large";
        return delta > 0 && !before.takesGoods(row.placeId()) ? "place-closed" : null;
    }

    /**
     * @param variantId or {@code sku} names the variant
     * @param placeId null for the default place
     */
    record Row(UUID variantId, String sku, UUID placeId, int onHand) {}

    private record Counted(int index, UUID variantId, UUID placeId, int onHand) {}

    private record Spot(UUID variantId, UUID placeId) {}

    /**
     * @param index of the row, from 0
     * @param code {@code unknown}, {@code duplicate}, {@code place-unknown}, {@code place-closed}, {@code stock-reserved} or
     *     {@code stock-too-large}
     */
    record Failure(int index, String code) {}

    /** @param unchanged rows that stood so already */
    record Report(int changed, int unchanged, List<Failure> failures) {}
}
