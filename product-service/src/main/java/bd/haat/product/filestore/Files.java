package bd.haat.product.filestore;

import bd.haat.common.storage.StorageUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;

/** Where the files lie. Every method may throw {@link StorageUnavailable}. */
public interface Files {
    /** Streams the content in; what is wrong with it ends the keeping, and nothing is left. The content is read to its end, so that its sender hears why. */
    Kept keep(UUID id, InputStream content) throws IOException;

    /** The content as a stream that the caller closes; empty where there is none. */
    Optional<InputStream> open(UUID id);

    /** Nothing happens where there is none. */
    void remove(UUID id);
}
