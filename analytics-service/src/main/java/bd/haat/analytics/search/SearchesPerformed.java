package bd.haat.analytics.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What this service reads of product-service's {@code search.performed.v1}. */
record SearchesPerformed(List<Search> searches) {
    /**
     * @param query its words in lower case, without anything that looks like a phone number or an e-mail address
     * @param total how many products matched
     * @param filtered whether more than words narrowed it
     */
    record Search(UUID searchId, String query, long total, boolean filtered, Instant at) {}
}
