package bd.haat.load.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * Status line and the headers that say how the body ends (RFC 9112).
 *
 * @param length of the body, -1 when it comes in chunks
 */
record AnswerHead(int status, int length, boolean closes) {
    static AnswerHead read(InputStream in) throws IOException {
        var line = line(in);
        if (line.length() < 12) throw new IOException("no HTTP: " + line);
        int status = Integer.parseInt(line.substring(9, 12));
        int length = 0;
        boolean closes = false;
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            var value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> length = -1;
                case "connection" -> closes = value.equalsIgnoreCase("close");
                default -> {}
            }
        }
        return new AnswerHead(status, length, closes);
    }

    byte[] body(InputStream in) throws IOException {
        if (length >= 0) return in.readNBytes(length);
        var body = new ByteArrayOutputStream();
        for (int size = size(in); size > 0; size = size(in)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static int size(InputStream in) throws IOException {
        return Integer.parseInt(line(in).split(";")[0].strip(), 16);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) throw new EOFException("closed by the server");
            if (next != '\r') line.append((char) next);
        }
        return line.toString();
    }
}
