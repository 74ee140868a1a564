package bd.haat.order.shard;

/** What each database has a copy of and the first has the truth. */
interface Copies {
    /** Brings all copies up to date, soon if not now: what cannot be copied now is copied later. */
    void refresh();
}
