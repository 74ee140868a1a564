package bd.haat.load.measure;

import java.io.IOException;

/** One thing that a client does; each connection has its own. */
@FunctionalInterface
public interface Request {
    /**
     * Does it once.
     *
     * @return whether the answer was what it should be
     */
    boolean send() throws IOException;
}
