package bd.haat.product.filestore;

import bd.haat.product.filestore.Kept.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Counts what passes, and ends at the first byte that a file of text with lines of bearable length cannot have. */
final class MeasuredText extends InputStream {
    private final InputStream content;
    private final FilesSettings settings;
    private long bytes;
    private long lines;
    private long inLine;
    private Reason refused;

    MeasuredText(InputStream content, FilesSettings settings) {
        this.content = content;
        this.settings = settings;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (refused != null) return -1;
        int count = content.read(into, from, most);
        for (int i = from; i < from + count && refused == null; i++) look(into[i]);
        return refused == null ? count : -1;
    }

    private void look(byte next) {
        if (++bytes > settings.largest().toBytes()) refused = Reason.TOO_LARGE;
        else if (next == 0) refused = Reason.NO_TEXT;
        else if (next == '\n') inLine = 0;
        else if (++inLine == 1) lines++;
        else if (inLine > settings.longestLine().toBytes()) refused = Reason.LINE_TOO_LONG;
    }

    /** Reads what is left, at most as much as a file may have. */
    void drain() throws IOException {
        var rest = new byte[16_384];
        long left = settings.largest().toBytes();
        for (int count = 0; count >= 0 && left > 0; left -= count) count = content.read(rest);
    }

    Optional<Reason> refused() {
        return lines == 0 && refused == null ? Optional.of(Reason.EMPTY) : Optional.ofNullable(refused);
    }

    /** Those that are not empty. */
    long lines() {
        return lines;
    }
}
