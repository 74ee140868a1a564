package bd.haat.product.transfer;

import java.io.IOException;
import java.io.InputStream;

/** Opens files of products. */
public interface ProductFiles {
    /** @param content stays the caller's to close */
    ProductFile read(FileFormat format, InputStream content) throws UnreadableFile, IOException;
}
