package bd.haat.product.inventory;

import java.util.List;
import java.util.UUID;

/** The ledger, to be read. */
interface Movements {
    /** Newest first, those before {@code id}. */
    List<RecordedMovement> before(UUID variant, long id, int most);
}
