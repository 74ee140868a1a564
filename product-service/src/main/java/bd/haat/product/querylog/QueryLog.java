package bd.haat.product.querylog;

import java.util.Optional;
import java.util.UUID;

/** Notes what people search for. */
public interface QueryLog {
    /**
     * Notes a search that was answered; takes no time and never fails.
     *
     * @param query as it was typed; may be null
     * @param total how many products matched
     * @param filtered whether more than words narrowed it
     * @return an id for the answer, to which clients' clicks refer; empty where there are no words to note
     */
    Optional<UUID> note(String query, long total, boolean filtered);
}
