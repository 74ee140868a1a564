package bd.haat.product.stock;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;

/** The pieces of each variant. Every method belongs into a transaction of its caller. */
public interface Stock {
    /** Begins counting new variants. */
    void open(List<Opening> openings);

    /** A new variant's first pieces, and who counted them. */
    record Opening(UUID variantId, UUID productId, UUID sellerId, int onHand, UUID actor) {}

    /** What stands there now, without a lock; variants never opened are absent. */
    Map<UUID, Level> levels(Collection<UUID> variants);

    /** The same, each row locked until the transaction ends, always in the order of the ids, so that nobody waits in a circle. */
    SortedMap<UUID, Level> lock(Collection<UUID> variants);

    /**
     * Moves pieces: one statement for all rows, the ledger, one {@code stock.changed.v2} for up to 500 variants, and the word to caches; more only
     * where a variant fell to its seller's mark or came back for those who wait for it.
     *
     * <p>What goes is taken from the place that a movement names, then from the default one, then from where there are most.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException where a row would fall below zero or below what is reserved
     */
    void move(List<Movement> movements);

    /** Carries pieces, which are there, of locked rows from place to place: lines of the ledger, and nothing else changes. */
    void transfer(List<Transfer> transfers);

    /** Sets locked rows to what was proved, all pieces to the places that the ledger names, and tells of it like {@link #move}; the ledger gets a line only where it was the ledger that was wrong. */
    void correct(List<Correction> corrections);
}
