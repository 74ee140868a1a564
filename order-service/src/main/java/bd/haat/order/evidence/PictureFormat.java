package bd.haat.order.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Kinds of pictures we take, known by their first bytes and never by what a client calls them. */
enum PictureFormat {
    JPEG("jpg", "image/jpeg"),
    PNG("png", "image/png"),
    WEBP("webp", "image/webp");

    private static final int SHORTEST = 64;
    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private final String extension;
    private final String mediaType;

    PictureFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    String extension() {
        return extension;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<PictureFormat> of(byte[] content) {
        if (content.length < SHORTEST) return Optional.empty();
        if ((content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == 0xD8 && (content[2] & 0xFF) == 0xFF)
            return Optional.of(JPEG);
        if (Arrays.equals(content, 0, PNG_SIGNATURE.length, PNG_SIGNATURE, 0, PNG_SIGNATURE.length))
            return Optional.of(PNG);
        if (text(content, 0).equals("RIFF") && text(content, 8).equals("WEBP")) return Optional.of(WEBP);
        return Optional.empty();
    }

    private static String text(byte[] content, int from) {
        return new String(content, from, 4, StandardCharsets.ISO_8859_1);
    }
}
