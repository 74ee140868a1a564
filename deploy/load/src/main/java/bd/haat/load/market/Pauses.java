package bd.haat.load.market;

import bd.haat.load.LoadException;

final class Pauses {
    private Pauses() {}

    /** Waits before something is asked again. */
    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LoadException("stopped", stopped);
        }
    }
}
