package bd.haat.product.image;

import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where the bytes lie. Every method may throw {@link MediaUnavailable}. */
interface MediaStore {
    void put(String key, byte[] content, String mediaType);

    /** The content as a stream that the caller closes; empty where there is none. */
    Optional<Stored> open(String key);

    void remove(String key);

    /** Where a client may put the bytes itself for so long. */
    URI uploadTo(String key, Duration life);

    /** @param length in bytes */
    record Stored(InputStream content, long length) {}
}
