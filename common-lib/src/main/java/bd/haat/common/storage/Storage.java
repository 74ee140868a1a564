package bd.haat.common.storage;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A bucket, for bytes that are no rows: pictures, uploads, invoices. Calls go over the network, never inside a transaction; every method may throw
 * {@link StorageUnavailable}.
 */
public interface Storage {
    void put(String key, byte[] content, String mediaType);

    /** A content of any length, sent in parts, of which one is in memory. */
    void put(String key, InputStream content, String mediaType);

    /** The content as a stream that the caller closes; empty where there is none. */
    Optional<Stored> open(String key);

    /** The whole content, for what is small; empty where there is none. */
    default Optional<byte[]> read(String key) {
        return open(key).map(stored -> {
            try (var content = stored.content()) {
                return content.readAllBytes();
            } catch (IOException away) {
                throw new StorageUnavailable(away);
            }
        });
    }

    /** In bytes; empty where there is nothing. */
    OptionalLong length(String key);

    void remove(String key);

    /** Keys that begin so of what was put there before a time, at most so many. */
    List<String> list(String prefix, Instant before, int most);

    /** Where a client may put the bytes itself for so long. */
    URI uploadTo(String key, Duration life);

    /** @param length in bytes */
    record Stored(InputStream content, long length) {}
}
