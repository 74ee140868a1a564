package bd.haat.product.reservation;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** What we read of a line of an order or shipment. */
public record OrderLine(UUID variantId, int quantity) {
    /** The pieces of each variant, in the order of their ids. */
    public static SortedMap<UUID, Integer> sum(List<OrderLine> lines) {
        var pieces = new TreeMap<UUID, Integer>();
        lines.forEach(line -> pieces.merge(line.variantId(), line.quantity(), Integer::sum));
        return pieces;
    }
}
