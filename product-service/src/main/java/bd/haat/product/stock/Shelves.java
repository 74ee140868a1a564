package bd.haat.product.stock;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where pieces lie. A variant's shelf changes only while its row of {@link Stock} is locked. */
public interface Shelves {
    /** Variants never opened are absent. */
    Map<UUID, Shelf> of(Collection<UUID> variants);

    /**
     * Notes movements whose sums stand in stock already: pieces that go are taken from the place that is named, then from the default one, then
     * from where there are most; so none falls below zero while there are enough in all.
     *
     * @param onHand what there is now of each variant
     * @return lines for the ledger, each at one place
     */
    List<Movement> settle(List<Movement> movements, Map<UUID, Integer> onHand);

    /** Puts everything where the ledger says it lies. */
    void restore(Collection<UUID> variants);
}
