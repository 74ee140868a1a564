package bd.haat.product.querylog;

import bd.haat.common.messaging.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Searches that were answered, some hundreds in one event; nothing in it says who asked. Contract: {@code contracts/search.performed.v1.schema.json}. */
record SearchPerformed(UUID batchId, List<Search> searches) implements Event {
    static final int MOST = 500;

    /** @param query in the form of {@link QueryText} */
    record Search(UUID searchId, String query, long total, boolean filtered, Instant at) {}

    @Override
    public String type() {
        return "search.performed.v1";
    }

    @Override
    public String subject() {
        return batchId.toString();
    }
}
