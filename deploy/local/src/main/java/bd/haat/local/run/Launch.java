package bd.haat.local.run;

import bd.haat.local.state.LogFile;
import java.io.IOException;

/** How a replica's process comes to be. */
interface Launch {
    /** Waits for what the process needs and makes its program ready. Called once. */
    void prepare() throws InterruptedException;

    /** Starts it. Called again after each crash. */
    Process start() throws IOException;

    /** What it says. */
    LogFile log();
}
