package bd.haat.load.http;

import bd.haat.load.LoadException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One kept-alive HTTP/1.1 connection to this machine, used by one thread. It reads answers with a length, chunked ones
 * and empty ones, and nothing else: a client of some microseconds, so that the server's share is what is measured.
 */
public final class Connection implements AutoCloseable {
    private static final int DEADLINE_MS = 30_000;
    private final URI base;
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    /** @param base {@code http://127.0.0.1:port}; other hosts are refused */
    public Connection(URI base) {
        if (!"127.0.0.1".equals(base.getHost())) throw new LoadException("only 127.0.0.1 is measured, not " + base);
        this.base = base;
    }

    /** The raw answer to a GET. */
    public Reply get(String path) throws IOException {
        return send("GET", path, "", null);
    }

    /**
     * Any call, once more on a new connection when the old one had been closed in the meantime.
     *
     * @param headers whole lines, each with its end
     * @param body JSON, null for none
     */
    public Reply send(String method, String path, String headers, String body) throws IOException {
        var bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        var head = method + " " + path + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\n" + headers
                + (body == null && method.equals("GET")
                        ? ""
                        : "Content-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n")
                + "\r\n";
        var request = Arrays.copyOf(head.getBytes(StandardCharsets.ISO_8859_1), head.length() + bytes.length);
        System.arraycopy(bytes, 0, request, head.length(), bytes.length);
        boolean fresh = socket == null;
        try {
            return exchange(request);
        } catch (EOFException closed) {
            close();
            if (fresh) throw closed;
            return exchange(request);
        } catch (IOException failed) {
            close();
            throw failed;
        }
    }

    private Reply exchange(byte[] request) throws IOException {
        if (socket == null) open();
        out.write(request);
        out.flush();
        var head = AnswerHead.read(in);
        var reply = new Reply(head.status(), head.body(in));
        if (head.closes()) close();
        return reply;
    }

    private void open() throws IOException {
        socket = new Socket();
        socket.connect(new InetSocketAddress(base.getHost(), base.getPort()), 5_000);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(DEADLINE_MS);
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
        out = socket.getOutputStream();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) socket.close();
        socket = null;
    }
}
