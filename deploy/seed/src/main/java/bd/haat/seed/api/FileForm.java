package bd.haat.seed.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form with one file in it (RFC 7578). */
record FileForm(String name, String type, byte[] content) {
    private static final String BOUNDARY = "haat-seed-7f3e1c";

    String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    byte[] bytes() {
        var head = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                .formatted(BOUNDARY, name, type)
                .getBytes(StandardCharsets.US_ASCII);
        var tail = "\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.US_ASCII);
        var bytes = new ByteArrayOutputStream(head.length + content.length + tail.length);
        bytes.writeBytes(head);
        bytes.writeBytes(content);
        bytes.writeBytes(tail);
        return bytes.toByteArray();
    }
}
