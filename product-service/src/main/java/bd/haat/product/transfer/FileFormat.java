package bd.haat.product.transfer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a file of products is written. */
public enum FileFormat {
    /** RFC 4180 in UTF-8 with a header; one row per variant. */
    CSV("text/csv"),
    /** One product per line, as JSON. */
    NDJSON("application/x-ndjson");

    private final String mediaType;

    FileFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param contentType with or without parameters */
    public static Optional<FileFormat> ofMediaType(String contentType) {
        var type = contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(type))
                .findFirst();
    }

    /** @param name {@code csv} or {@code ndjson} */
    public static Optional<FileFormat> ofExtension(String name) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(name))
                .findFirst();
    }
}
