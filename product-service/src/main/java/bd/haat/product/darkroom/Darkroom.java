package bd.haat.product.darkroom;

import java.util.List;
import org.springframework.core.io.InputStreamSource;

/** Develops pictures, few at a time, in bounded time and memory whatever the file is. */
public interface Darkroom {
    /** Pixels of the longer side of each size, ascending. A picture has the sizes up to the first that it fits in as it is. */
    List<Integer> BOXES = List.of(320, 640, 1280);

    /**
     * Waits for its turn.
     *
     * @param file opened once its turn has come, so that those who wait hold no memory
     * @param largest bytes that are read of it; a longer one is refused
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    Development develop(InputStreamSource file, long largest);
}
