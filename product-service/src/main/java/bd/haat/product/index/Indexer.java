package bd.haat.product.index;

import bd.haat.product.elastic.SearchUnavailable;
import bd.haat.product.listing.Listings;
import java.util.Collection;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Brings documents to the present state of their products. A message only says that something changed; what it is now is read. */
@Service
class Indexer {
    private static final Logger log = LoggerFactory.getLogger(Indexer.class);

    private final Listings listings;
    private final Documents documents;
    private final SearchIndex index;
    private final JdbcPending pending;

    Indexer(Listings listings, Documents documents, SearchIndex index, JdbcPending pending) {
        this.listings = listings;
        this.documents = documents;
        this.index = index;
        this.pending = pending;
    }

    /**
     * Writes the documents now; where that cannot be, remembers that they are due. During a rebuild they are due in any case: the new
     * index may have read them before this change.
     */
    void update(Collection<UUID> products) {
        listings.refresh(products);
        if (pending.rebuilding()) pending.add(products);
        try {
            write(products);
        } catch (SearchUnavailable away) {
            log.warn("{} documents are due: {}", products.size(), away.getMessage());
            pending.add(products);
        }
    }

    /** @throws SearchUnavailable without having remembered anything */
    void write(Collection<UUID> products) {
        index.write(documents.of(products));
    }
}
