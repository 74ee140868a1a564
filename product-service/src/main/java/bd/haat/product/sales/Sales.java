package bd.haat.product.sales;

import java.util.Map;
import java.util.UUID;

/** Counts sold pieces. */
public interface Sales {
    /** @param pieces by product; inside the caller's transaction */
    void count(Map<UUID, Integer> pieces);
}
