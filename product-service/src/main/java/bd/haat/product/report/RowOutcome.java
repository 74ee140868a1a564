package bd.haat.product.report;

import bd.haat.product.upsert.Fault;
import java.util.List;
import java.util.UUID;

/**
 * What became of a row.
 *
 * @param sku null where it could not be read
 * @param productId null where nothing came of it, and of every row of a dry run
 * @param faults empty unless refused
 */
public record RowOutcome(long row, String sku, Kind kind, UUID productId, List<Fault> faults) {
    /** The three ends that a row may find. */
    public enum Kind {
        CREATED,
        CHANGED,
        REFUSED
    }
}
