package bd.haat.product.cache;

import java.util.Collection;
import java.util.UUID;

/** Announces changes to caches. Called inside a transaction; the word goes out after its commit, here at once, elsewhere within milliseconds. */
public interface Changes {
    void products(Collection<UUID> ids);

    void everything();
}
