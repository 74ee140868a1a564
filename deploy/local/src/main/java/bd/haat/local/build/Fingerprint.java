package bd.haat.local.build;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipFile;

/** Short names for contents: the same contents have the same name, on any day. */
final class Fingerprint {
    private Fingerprint() {}

    /** Of a jar, from the directory at its end alone: names, sizes and checksums of the entries. */
    static String ofJar(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            var directory = new StringBuilder();
            zip.stream()
                    .forEach(entry -> directory
                            .append(entry.getName())
                            .append(entry.getSize())
                            .append(':')
                            .append(entry.getCrc()));
            return of(directory.toString());
        }
    }

    /** Twelve hex digits of the text's SHA-256. */
    static String of(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes());
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
