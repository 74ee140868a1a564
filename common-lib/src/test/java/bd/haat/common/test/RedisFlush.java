package bd.haat.common.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Empties one numbered database, without a Redis client on the class path of modules that use none. */
final class RedisFlush {
    private RedisFlush() {}

    static void database(String host, int port, int database) {
        try (var socket = new Socket(host, port)) {
            socket.setSoTimeout(5000);
            socket.getOutputStream()
                    .write(("SELECT " + database + "\r\nFLUSHDB\r\n").getBytes(StandardCharsets.US_ASCII));
            var answers = new String(
                    socket.getInputStream().readNBytes("+OK\r\n+OK\r\n".length()), StandardCharsets.US_ASCII);
            if (!answers.equals("+OK\r\n+OK\r\n")) throw new IllegalStateException("Redis says " + answers);
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }
}
