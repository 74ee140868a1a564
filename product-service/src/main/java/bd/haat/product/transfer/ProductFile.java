package bd.haat.product.transfer;

import java.io.IOException;
import java.util.Optional;

/** A file of products, read from its begin to its end; holds one product at a time. */
public interface ProductFile {
    /**
     * The next product, faulty ones too; empty at the end.
     *
     * @throws UnreadableFile where no row can be told from the next any more
     * @throws IOException where the file does not come; worth another try
     */
    Optional<FileEntry> next() throws UnreadableFile, IOException;
}
