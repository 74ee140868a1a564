package bd.haat.product.darkroom;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.product.darkroom.Development.Developed;
import bd.haat.product.darkroom.Development.Refused;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files made to hurt. The heap of the tests is that of a small service: what unfolds would not fit. */
@Timeout(60)
class HostileFilesTest {
    private static final String SCRIPT = "<script>alert(document.domain)</script>";

    private final NativeDarkroom darkroom = NativeDarkroomTest.room(2, 16, Duration.ofSeconds(8));

    @AfterEach
    void close() {
        darkroom.close();
    }

    @Test
    void whatIsNoPictureIsRefusedWhateverItIsCalled() {
        var svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><script>alert(2)</script></svg>";
        for (var file :
                List.of(svg, "<!doctype html>" + SCRIPT, "GIF89a/*" + SCRIPT + "*/=1;alert(1)", "%PDF-1.7 " + svg))
            assertThat(develop(file.getBytes(StandardCharsets.UTF_8)))
                    .as(file)
                    .isEqualTo(new Refused(Refusal.UNREADABLE));
        assertThat(develop(new byte[0])).isEqualTo(new Refused(Refusal.UNREADABLE));
        var jpeg = PictureFiles.jpeg(PictureFiles.quarters(40, 40));
        assertThat(develop(PictureFiles.joined("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), jpeg)))
                .isEqualTo(new Refused(Refusal.UNREADABLE));
    }

    @Test
    void nothingThatHidesInAPictureComesOut() {
        var script = SCRIPT.getBytes(StandardCharsets.US_ASCII);
        var zip = "PK\3\4evil.class".getBytes(StandardCharsets.ISO_8859_1);
        var jpeg = PictureFiles.jpeg(PictureFiles.quarters(200, 200));
        var png = PictureFiles.png(PictureFiles.quarters(200, 200));
        var hidden = List.of(
                PictureFiles.withSegment(jpeg, 0xFE, script),
                PictureFiles.withSegment(jpeg, 0xED, script),
                PictureFiles.withSegment(jpeg, 0xE1, script),
                PictureFiles.joined(jpeg, script, zip),
                PictureFiles.joined(png, zip, script),
                PictureFiles.joined(
                        Arrays.copyOf(png, 33),
                        PictureFiles.chunk("tEXt", script),
                        Arrays.copyOfRange(png, 33, png.length)));
        for (var file : hidden)
            for (var print : ((Developed) develop(file)).prints())
                assertThat(new String(print.jpeg(), StandardCharsets.ISO_8859_1)
                                + new String(print.webp(), StandardCharsets.ISO_8859_1))
                        .doesNotContain("script")
                        .doesNotContain("PK\3\4");
    }

    @Test
    void aSmallFileThatUnfoldsToManyPixelsIsRefusedBeforeItDoes() {
        var tooMany = new Refused(Refusal.TOO_MANY_PIXELS);
        assertThat(develop(PictureFiles.blackPng(50_000, 50_000, 100, new byte[0])))
                .isEqualTo(tooMany);
        assertThat(develop(PictureFiles.blackPng(1_000_000, 2, 2, new byte[0]))).isEqualTo(tooMany);
        assertThat(develop(webp(16_384, 16_384))).isEqualTo(tooMany);
        var jpeg = PictureFiles.jpeg(PictureFiles.quarters(40, 40));
        int frame = frame(jpeg);
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 65_500).putShort(frame + 7, (short) 65_500);
        assertThat(develop(jpeg)).isEqualTo(tooMany);
    }

    @Test
    void theMostPixelsThatAreAllowedFit() {
        assertThat(develop(PictureFiles.blackPng(5_000, 5_000, 5_000, new byte[0])))
                .isInstanceOf(Developed.class);
    }

    @Test
    void whatIsPackedIntoTextsAndBehindThePictureIsNeverUnpacked() {
        var halfAGigabyte =
                PictureFiles.joined("a\0\0".getBytes(StandardCharsets.US_ASCII), PictureFiles.deflated(1L << 29));
        assertThat(develop(PictureFiles.blackPng(40, 40, 40, PictureFiles.chunk("zTXt", halfAGigabyte))))
                .isInstanceOf(Developed.class);
        assertThat(develop(PictureFiles.blackPng(40, 40, 40, PictureFiles.chunk("iCCP", halfAGigabyte))))
                .isInstanceOf(Developed.class);
        assertThat(develop(PictureFiles.blackPng(40, 40, 1 << 22, new byte[0]))).isInstanceOf(Developed.class);
    }

    @Test
    void aPictureOfThousandsOfScansIsRefused() {
        var jpeg = PictureFiles.progressive(PictureFiles.quarters(400, 400));
        int end = jpeg.length - 2;
        int last = lastScan(jpeg);
        var parts = new ArrayList<byte[]>();
        parts.add(Arrays.copyOf(jpeg, end));
        for (int i = 0; i < 5_000; i++) parts.add(Arrays.copyOfRange(jpeg, last, end));
        parts.add(new byte[] {(byte) 0xFF, (byte) 0xD9});
        assertThat(develop(PictureFiles.joined(parts.toArray(byte[][]::new))))
                .isEqualTo(new Refused(Refusal.TOO_COMPLEX));
    }

    @Test
    void brokenFilesAreRefusedOrShownButNeverAnError() {
        var dice = new Random(4);
        var webp = ((Developed) develop(PictureFiles.jpeg(PictureFiles.quarters(90, 60))))
                .prints()
                .getFirst()
                .webp();
        var whole = List.of(
                PictureFiles.jpeg(PictureFiles.quarters(90, 60)),
                PictureFiles.progressive(PictureFiles.quarters(90, 60)),
                PictureFiles.withExif(PictureFiles.jpeg(PictureFiles.quarters(90, 60)), 6, "somewhere"),
                PictureFiles.png(PictureFiles.quarters(90, 60)),
                webp);
        int refused = 0;
        for (int i = 0; i < 1_500; i++) {
            var file = whole.get(i % whole.size()).clone();
            if (dice.nextInt(4) == 0) file = Arrays.copyOf(file, dice.nextInt(file.length));
            else for (int n = dice.nextInt(1, 9); n > 0; n--) file[dice.nextInt(file.length)] = (byte) dice.nextInt();
            var outcome = develop(file);
            assertThat(outcome).isInstanceOfAny(Developed.class, Refused.class);
            if (outcome instanceof Refused) refused++;
        }
        assertThat(refused).isGreaterThan(300);
    }

    private Development develop(byte[] file) {
        return darkroom.develop(() -> new ByteArrayInputStream(file), 10 * 1024 * 1024);
    }

    /** A lossless WebP that says how large it is, and little else. */
    private static byte[] webp(int width, int height) {
        return ByteBuffer.allocate(64)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(56)
                .put("WEBPVP8L".getBytes(StandardCharsets.US_ASCII))
                .putInt(44)
                .put((byte) 0x2F)
                .putInt(width - 1 | height - 1 << 14)
                .array();
    }

    private static int frame(byte[] jpeg) {
        int at = 2;
        while ((jpeg[at + 1] & 0xFC) != 0xC0 || (jpeg[at + 1] & 0xFF) == 0xC4)
            at += 2 + (ByteBuffer.wrap(jpeg).getShort(at + 2) & 0xFFFF);
        return at;
    }

    private static int lastScan(byte[] jpeg) {
        int at = jpeg.length - 2;
        while ((jpeg[at] & 0xFF) != 0xFF || (jpeg[at + 1] & 0xFF) != 0xDA) at--;
        return at;
    }
}
