package bd.haat.local.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Hands out ports of 127.0.0.1 that nobody listens on, each once. Random ones lie below the kernel's range for outgoing
 * connections, so that a port is still free when its service is started again, and below that of the backing servers.
 */
public final class FreePorts {
    private static final int FIRST = 20_000;
    private static final int LAST = 25_900;
    private final Set<Integer> taken = new HashSet<>();

    /** A port that will not be handed out again. */
    public synchronized int random() {
        return from(ThreadLocalRandom.current().nextInt(FIRST, LAST));
    }

    /** The first free port at or above that one. */
    public synchronized int from(int port) {
        for (int candidate = port; candidate <= 65_535; candidate++) {
            if (!taken.contains(candidate) && free(candidate)) {
                taken.add(candidate);
                return candidate;
            }
        }
        throw new IllegalStateException("no free port at or above " + port);
    }

    /** Keeps a port from being handed out. */
    public synchronized int reserve(int port) {
        taken.add(port);
        return port;
    }

    /** Whether one could listen there now. */
    public static boolean free(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException busy) {
            return false;
        }
    }
}
