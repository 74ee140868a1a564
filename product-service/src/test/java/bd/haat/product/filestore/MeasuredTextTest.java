package bd.haat.product.filestore;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.product.filestore.Kept.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class MeasuredTextTest {
    private static final FilesSettings SETTINGS = new FilesSettings(DataSize.ofMegabytes(256), DataSize.ofMegabytes(1));

    /** A line without an end: it is given up after a mebibyte, whatever follows. */
    @Test
    void aLineOfAGigabyteIsGivenUpAtOnce() throws IOException {
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return 'x';
            }
        };
        var text = new MeasuredText(endless, SETTINGS);
        var part = new byte[8192];
        long read = 0;
        for (int count = 0; count >= 0; count = text.read(part)) read += count;
        assertThat(text.refused()).contains(Reason.LINE_TOO_LONG);
        assertThat(read).isLessThanOrEqualTo(1L << 20);
        assertThat(endless.given).isLessThan((1L << 20) + 8193);
    }

    @Test
    void theWholeHasItsBoundToo() throws IOException {
        var small = new FilesSettings(DataSize.ofBytes(10), DataSize.ofBytes(6));
        assertThat(measured("a\nb\nc\nd\ne\n", small).refused()).isEmpty();
        assertThat(measured("a\nb\nc\nd\ne\nf", small).refused()).contains(Reason.TOO_LARGE);
        assertThat(measured("abcdefg", small).refused()).contains(Reason.LINE_TOO_LONG);
        assertThat(measured("a\0", small).refused()).contains(Reason.NO_TEXT);
        assertThat(measured("", small).refused()).contains(Reason.EMPTY);
        assertThat(measured("a\r\n\r\nb", small).lines()).isEqualTo(3);
    }

    private static MeasuredText measured(String content, FilesSettings settings) throws IOException {
        var text = new MeasuredText(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), settings);
        text.readAllBytes();
        return text;
    }
}
