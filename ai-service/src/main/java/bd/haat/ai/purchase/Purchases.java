package bd.haat.ai.purchase;

import java.util.List;

/** The counts made of all orders. */
interface Purchases {
    /** Adds orders that were not added before; the caller's inbox sees to that. */
    void add(List<Purchase> purchases);
}
