package bd.haat.product.stock;

import java.util.SortedMap;
import java.util.UUID;

/**
 * Where one variant's pieces lie.
 *
 * @param onHand in all places
 * @param elsewhere by place, those that are not at the seller's default place
 */
public record Shelf(int onHand, SortedMap<UUID, Integer> elsewhere) {
    /** @param place null for the default one */
    public int at(UUID place) {
        return place == null ? onHand - sum() : elsewhere.getOrDefault(place, 0);
    }

    private int sum() {
        return elsewhere.values().stream().mapToInt(Integer::intValue).sum();
    }
}
