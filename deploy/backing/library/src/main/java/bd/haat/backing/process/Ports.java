package bd.haat.backing.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of 127.0.0.1. */
public final class Ports {
    /**
     * The range lies below the one from which the kernel takes ports for outgoing connections, and above the launcher's, which
     * chooses its services' ports before servers and services start.
     */
    private static final int LOWEST = 26_000;

    private static final int HIGHEST = 32_000;

    private Ports() {}

    /** A port on which nothing listens now. Whoever asks at once may be given the same one only by a rare accident. */
    public static int free() {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new ServerFailure(
                "no free port between " + LOWEST + " and " + HIGHEST + " on 127.0.0.1; stop what uses them");
    }

    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
