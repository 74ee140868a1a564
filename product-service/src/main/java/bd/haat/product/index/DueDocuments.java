package bd.haat.product.index;

import java.util.Collection;
import java.util.UUID;

/** Documents that are to be written again, within a second or two. */
public interface DueDocuments {
    void add(Collection<UUID> products);

    /** Whether a new index is being filled. */
    boolean rebuilding();
}
