package bd.haat.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between the gateway and the shared Redis, so that a test can slow it down or cut it off without touching the server. */
final class RedisGate {
    private final ServerSocket door;
    private final int redisPort;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Object mood = new Object();
    private boolean silent;
    private boolean shut;

    RedisGate(int redisPort) {
        this.redisPort = redisPort;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Holds back every answer. */
    void beSilent() {
        set(true, false);
    }

    /** Cuts all connections and lets none in. */
    void shut() {
        set(false, true);
        open.forEach(RedisGate::close);
    }

    void open() {
        set(false, false);
    }

    private void set(boolean nowSilent, boolean nowShut) {
        synchronized (mood) {
            silent = nowSilent;
            shut = nowShut;
            mood.notifyAll();
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                if (isShut()) {
                    close(client);
                    continue;
                }
                var redis = new Socket(InetAddress.getLoopbackAddress(), redisPort);
                open.add(client);
                open.add(redis);
                Thread.ofPlatform().daemon().start(() -> pump(client, redis, false));
                Thread.ofPlatform().daemon().start(() -> pump(redis, client, true));
            } catch (IOException closing) {
                return;
            }
        }
    }

    private void pump(Socket from, Socket to, boolean answers) {
        var buffer = new byte[8192];
        try {
            for (int read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                if (answers) awaitVoice();
                to.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException | InterruptedException cut) {
            // the gate was shut, or one side left: both ends go below
        } finally {
            close(from);
            close(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private boolean isShut() {
        synchronized (mood) {
            return shut;
        }
    }

    private void awaitVoice() throws InterruptedException {
        synchronized (mood) {
            while (silent) mood.wait();
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }
}
