package bd.haat.backing.servers;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A short conversation with a server that speaks in lines. */
final class Talk implements Closeable {
    private static final int MILLISECONDS = 2_000;

    private final Socket socket;
    private final BufferedReader lines;

    private Talk(Socket socket) throws IOException {
        this.socket = socket;
        this.lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    }

    static Talk to(Map<String, String> endpoint) throws IOException {
        var socket = new Socket();
        try {
            socket.connect(
                    new InetSocketAddress(endpoint.get("host"), Integer.parseInt(endpoint.get("port"))), MILLISECONDS);
            socket.setSoTimeout(MILLISECONDS);
            return new Talk(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    void say(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** The next line; empty at the end. */
    String hear() throws IOException {
        var line = lines.readLine();
        return line == null ? "" : line;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
