package bd.haat.ai.popular;

import java.time.Instant;
import java.util.List;

/** Listed products by what sold of them lately. */
interface Bestsellers {
    /**
     * Of the first area where enough products sold; of the last one otherwise.
     *
     * @param areas nearest first, at least one
     */
    Popular of(List<Area> areas, int limit, Instant now);
}
