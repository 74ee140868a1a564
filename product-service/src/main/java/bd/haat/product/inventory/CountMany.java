package bd.haat.product.inventory;

import bd.haat.product.stock.Movement;
import bd.haat.product.stock.Stock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private final Stock stock;
    private final OwnStock own;
    private final TransactionTemplate transaction;

    CountMany(Stock stock, OwnStock own, TransactionTemplate transaction) {
        this.stock = stock;
        this.own = own;
        this.transaction = transaction;
    }

    Report set(UUID seller, List<Row> rows, UUID actor) {
        var failures = new ArrayList<Failure>();
        var wanted = named(seller, rows, failures);
        int changed = 0;
        for (int from = 0; from < wanted.size(); from += BATCH) {
            var batch = wanted.subList(from, Math.min(from + BATCH, wanted.size()));
            changed += transaction.execute(_ -> move(seller, batch, actor, failures));
        }
        failures.sort((a, b) -> Integer.compare(a.index(), b.index()));
        return new Report(changed, rows.size() - changed - failures.size(), failures);
    }

    /** Rows whose variant is known, by id or SKU, and named only once. */
    private List<Counted> named(UUID seller, List<Row> rows, List<Failure> failures) {
        var skus = rows.stream()
                .filter(row -> row.variantId() == null)
                .map(Row::sku)
                .filter(Objects::nonNull)
                .toList();
        var bySku = skus.isEmpty() ? Map.<String, UUID>of() : own.bySku(seller, skus);
        var seen = new HashSet<UUID>();
        var named = new ArrayList<Counted>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var id = row.variantId() != null ? row.variantId() : bySku.get(row.sku());
            if (id == null) failures.add(new Failure(i, "unknown"));
            else if (!seen.add(id)) failures.add(new Failure(i, "duplicate"));
            else named.add(new Counted(i, id, row.onHand()));
        }
        return named;
    }

    private int move(UUID seller, List<Counted> batch, UUID actor, List<Failure> failures) {
        var levels =
                new HashMap<>(stock.lock(batch.stream().map(Counted::variantId).toList()));
        var movements = new ArrayList<Movement>();
        for (var row : batch) {
            var level = levels.get(row.variantId());
            if (level == null || !level.sellerId().equals(seller)) failures.add(new Failure(row.index(), "unknown"));
            else if (row.onHand() < level.reserved()) failures.add(new Failure(row.index(), "stock-reserved"));
            else if (row.onHand() != level.onHand())
                movements.add(new Movement(
                        row.variantId(), Movement.Kind.COUNTED, row.onHand() - level.onHand(), 0, null, actor, null));
        }
        stock.move(movements);
        return movements.size();
    }

    /** @param variantId or {@code sku} names the variant */
    record Row(UUID variantId, String sku, int onHand) {}

    private record Counted(int index, UUID variantId, int onHand) {}

    /**
     * @param index of the row, from 0
     * @param code {@code unknown}, {@code duplicate} or {@code stock-reserved}
     */
    record Failure(int index, String code) {}

    /** @param unchanged rows that stood so already */
    record Report(int changed, int unchanged, List<Failure> failures) {}
}
