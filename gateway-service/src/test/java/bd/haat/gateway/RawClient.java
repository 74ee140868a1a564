package bd.haat.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Writes bytes as they are: client libraries would tidy up what these tests are about. */
final class RawClient implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;

    RawClient(int port, String address) {
        try {
            socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port, InetAddress.ofLiteral(address), 0);
            socket.setSoTimeout(PATIENCE_MILLIS);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Sends one request that asks to close, and reads until the server does. */
    static String ask(int port, String address, String request) {
        try (var client = new RawClient(port, address)) {
            client.write(request);
            return client.readToEnd();
        }
    }

    RawClient write(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Reads until the text has come. */
    void awaitText(String text) {
        var read = new StringBuilder();
        try {
            while (read.indexOf(text) < 0) {
                int next = socket.getInputStream().read();
                if (next < 0) throw new IllegalStateException("closed after: " + read);
                read.append((char) next);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** All that comes until the server closes; a connection left open fails the test by time. */
    String readToEnd() {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
