package bd.haat.product.darkroom;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.product.darkroom.Development.Busy;
import bd.haat.product.darkroom.Development.Developed;
import bd.haat.product.darkroom.Development.Refused;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class NativeDarkroomTest {
    private static final long LARGEST = 10 * 1024 * 1024;

    private NativeDarkroom darkroom = room(2, 16, Duration.ofSeconds(8));

    @AfterEach
    void close() {
        darkroom.close();
    }

    @Test
    void aPhotographIsDevelopedInAllSizesAndBothFormats() {
        var developed = developed(PictureFiles.jpeg(PictureFiles.quarters(2000, 1500)));
        assertThat(developed.prints()).extracting(Print::box).containsExactly(320, 640, 1280);
        assertThat(developed.prints()).extracting(Print::width).containsExactly(320, 640, 1280);
        assertThat(developed.prints()).extracting(Print::height).containsExactly(240, 480, 960);
        for (var print : developed.prints())
            for (var file : List.of(print.jpeg(), print.webp())) {
                var shown = PictureFiles.read(file);
                assertThat(shown.getWidth()).isEqualTo(print.width());
                assertThat(shown.getHeight()).isEqualTo(print.height());
                assertThat(corners(shown)).isEqualTo("RGBY");
            }
        assertThat(developed.prints().getFirst().webp()).startsWith('R', 'I', 'F', 'F');
        assertThat(developed.placeholder()).matches("[0-9A-Za-z#$%*+,\\-.:;=?@\\[\\]^_{|}~]{28}");
        assertThat(developed.name()).matches("[0-9a-f]{40}");
    }

    @Test
    void nothingIsScaledUp() {
        var small = developed(PictureFiles.png(PictureFiles.quarters(480, 300)));
        assertThat(small.prints()).extracting(Print::width).containsExactly(320, 480);
        assertThat(developed(PictureFiles.png(PictureFiles.quarters(2, 2))).prints())
                .extracting(Print::width)
                .containsExactly(2);
        var line = developed(PictureFiles.png(PictureFiles.quarters(4000, 2)))
                .prints()
                .getFirst();
        assertThat(line.height()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1,RGBY", "2,GRYB", "3,YBGR", "4,BYRG", "5,RBGY", "6,BRYG", "7,YGBR", "8,GYRB"})
    void aPictureStandsAsTheCameraWasHeldAndSaysNothingOfTheCamera(int orientation, String corners) {
        var file = PictureFiles.withExif(
                PictureFiles.jpeg(PictureFiles.quarters(400, 200)), orientation, "GPS 23.7465 90.376");
        var print = developed(file).prints().getLast();
        assertThat(print.width()).isEqualTo(orientation < 5 ? 400 : 200);
        assertThat(corners(PictureFiles.read(print.jpeg()))).isEqualTo(corners);
        assertThat(corners(PictureFiles.read(print.webp()))).isEqualTo(corners);
        assertThat(text(print.jpeg()) + text(print.webp()))
                .doesNotContain("Exif")
                .doesNotContain("GPS");
    }

    @Test
    void whatIsTransparentStandsOnWhite() {
        var glass = new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB);
        var print = developed(PictureFiles.png(glass)).prints().getFirst();
        assertThat(PictureFiles.read(print.jpeg()).getRGB(10, 10)).isEqualTo(Color.WHITE.getRGB());
        assertThat(PictureFiles.read(print.webp()).getRGB(10, 10)).isEqualTo(Color.WHITE.getRGB());
    }

    @Test
    void otherKindsOfTheSameFormatsAreTaken() {
        var webp = developed(PictureFiles.jpeg(PictureFiles.quarters(300, 200)))
                .prints()
                .getFirst()
                .webp();
        assertThat(corners(developed(webp))).isEqualTo("RGBY");
        assertThat(corners(developed(PictureFiles.progressive(PictureFiles.quarters(300, 200)))))
                .isEqualTo("RGBY");
        assertThat(developed(PictureFiles.inks(300, 200)).prints()).hasSize(1);
        var deep = new BufferedImage(300, 200, BufferedImage.TYPE_USHORT_GRAY);
        assertThat(developed(PictureFiles.png(deep)).prints()).hasSize(1);
        var indexed = new BufferedImage(300, 200, BufferedImage.TYPE_BYTE_INDEXED);
        indexed.createGraphics().drawImage(PictureFiles.quarters(300, 200), 0, 0, null);
        assertThat(corners(developed(PictureFiles.png(indexed)))).isEqualTo("RGBY");
    }

    @Test
    void coloursAreThoseOfTheProfile() {
        var grey = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        var pen = grey.createGraphics();
        pen.setColor(Color.GRAY);
        pen.fillRect(0, 0, 64, 64);
        var linear = PictureFiles.joined(
                "ICC_PROFILE\0\1\1".getBytes(StandardCharsets.US_ASCII),
                ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData());
        var file = PictureFiles.withSegment(PictureFiles.jpeg(grey), 0xE2, linear);
        int shown =
                PictureFiles.read(developed(file).prints().getFirst().jpeg()).getRGB(30, 30) & 0xFF;
        assertThat(shown).isBetween(184, 192); // half of the light is 188 of 255
    }

    @Test
    void theSameFileHasTheSameNameAndAnotherHasAnother() {
        var file = PictureFiles.png(PictureFiles.quarters(40, 40));
        assertThat(developed(file).name()).isEqualTo(developed(file).name());
        assertThat(developed(PictureFiles.joined(file, new byte[1])).name())
                .isNotEqualTo(developed(file).name());
    }

    @Test
    void moreBytesThanAllowedAreNotRead() {
        var endless = new InputStream() {
            @Override
            public int read() {
                return 0xFF;
            }
        };
        assertThat(darkroom.develop(() -> endless, 1000)).isEqualTo(new Refused(Refusal.TOO_LARGE));
    }

    @Test
    void whoIsLateIsGivenUp() {
        darkroom.close();
        darkroom = room(1, 1, Duration.ofSeconds(-1));
        assertThat(develop(PictureFiles.jpeg(PictureFiles.quarters(400, 400))))
                .isEqualTo(new Refused(Refusal.TOO_COMPLEX));
    }

    @Test
    void aCrowdWaitsWithoutMemoryAndTheRestIsSentAway() throws InterruptedException {
        darkroom.close();
        darkroom = room(1, 1, Duration.ofSeconds(8));
        var picture = PictureFiles.png(PictureFiles.quarters(40, 40));
        var begun = new CountDownLatch(1);
        var released = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> darkroom.develop(
                () -> {
                    begun.countDown();
                    try {
                        released.await();
                    } catch (InterruptedException stopped) {
                        throw new IllegalStateException(stopped);
                    }
                    return new ByteArrayInputStream(picture);
                },
                LARGEST));
        begun.await();
        var others = IntStream.range(0, 3)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> develop(picture), Thread.ofVirtual()::start))
                .toList();
        assertThat(CompletableFuture.anyOf(others.toArray(CompletableFuture[]::new))
                        .join())
                .isEqualTo(new Busy());
        released.countDown();
        assertThat(first.join()).isInstanceOf(Developed.class);
        assertThat(others.stream().map(CompletableFuture::join).filter(Developed.class::isInstance))
                .hasSize(1);
    }

    private Developed developed(byte[] file) {
        return (Developed) develop(file);
    }

    private Development develop(byte[] file) {
        return darkroom.develop(() -> new ByteArrayInputStream(file), LARGEST);
    }

    static NativeDarkroom room(int atOnce, int waiting, Duration longest) {
        var settings = new DarkroomSettings(
                atOnce, waiting, Duration.ofSeconds(20), longest, 25_000_000, 12_000, DataSize.ofMegabytes(48));
        return new NativeDarkroom(settings, Clock.systemUTC(), new SimpleMeterRegistry());
    }

    private static String corners(Developed developed) {
        return corners(PictureFiles.read(developed.prints().getLast().jpeg()));
    }

    /** The colours' letters, line by line. */
    private static String corners(BufferedImage image) {
        int right = image.getWidth() * 3 / 4;
        int bottom = image.getHeight() * 3 / 4;
        int left = image.getWidth() / 4;
        int top = image.getHeight() / 4;
        return letter(image.getRGB(left, top))
                + letter(image.getRGB(right, top))
                + letter(image.getRGB(left, bottom))
                + letter(image.getRGB(right, bottom));
    }

    private static String letter(int rgb) {
        var colour = new Color(rgb);
        boolean red = colour.getRed() > 127;
        boolean green = colour.getGreen() > 127;
        return red && green ? "Y" : red ? "R" : green ? "G" : colour.getBlue() > 127 ? "B" : "-";
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
