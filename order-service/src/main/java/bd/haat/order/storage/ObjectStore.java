package bd.haat.order.storage;

import java.util.Optional;

/** A bucket. Calls go over the network: never inside a transaction. Every method may throw {@link StoreUnavailableException}. */
public interface ObjectStore {
    /** Writes an object, or writes it anew. */
    void put(String key, byte[] content, String mediaType);

    /** The content; empty where there is none. */
    Optional<byte[]> get(String key);

    /** Forgets an object; nothing if there is none. */
    void remove(String key);
}
