package bd.haat.product.sales;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What we read of an order's line that was sold. */
public record SoldLine(UUID productId, int quantity) {
    /** Pieces by product. */
    public static Map<UUID, Integer> sum(Collection<SoldLine> lines) {
        var pieces = new TreeMap<UUID, Integer>();
        lines.forEach(line -> pieces.merge(line.productId(), line.quantity(), Integer::sum));
        return pieces;
    }
}
