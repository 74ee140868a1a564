package bd.haat.product.listing;

import java.util.Collection;
import java.util.UUID;

/** What lists show and sort by, kept beside the products. */
public interface Listings {
    /**
     * Brings up to date whether products are listed and which variant they are offered with: the cheapest in stock, else the
     * cheapest. Writes only what differs; inside a transaction of the caller or its own.
     */
    void refresh(Collection<UUID> products);
}
