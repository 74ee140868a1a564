package bd.haat.common.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between services and the broker, so that a test can take the broker away. */
final class BrokerProxy {
    private final InetSocketAddress broker;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket entry;

    BrokerProxy(String host, int brokerPort) {
        broker = new InetSocketAddress(host, brokerPort);
        try (var free = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        restore();
    }

    int port() {
        return port;
    }

    /** Ends all connections and refuses new ones. */
    synchronized void cut() {
        close(entry);
        open.forEach(BrokerProxy::close);
        open.clear();
    }

    synchronized void restore() {
        if (entry != null && !entry.isClosed()) return;
        try {
            entry = new ServerSocket();
            entry.setReuseAddress(true);
            entry.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        var accepting = entry;
        Thread.ofVirtual().start(() -> accept(accepting));
    }

    private void accept(ServerSocket accepting) {
        try {
            while (true) join(accepting.accept());
        } catch (IOException closed) {
            close(accepting);
        }
    }

    private void join(Socket client) throws IOException {
        var server = new Socket();
        open.add(client);
        open.add(server);
        server.connect(broker);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> pump(client, server));
        Thread.ofVirtual().start(() -> pump(server, client));
    }

    private void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException closed) {
            open.remove(from);
        }
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception ignored) {
            // it is gone either way
        }
    }
}
