package bd.haat.order.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bd.haat.common.text.Language;
import bd.haat.order.Fonts;
import bd.haat.order.PdfText;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PressTest {
    private static final Path FONTS = Path.of("/usr/share/fonts/truetype/noto");
    private static final Press PRESS = new PdfPress(new DocumentSettings(FONTS), new SimpleMeterRegistry());

    @BeforeAll
    static void fonts() {
        Fonts.ensure();
    }

    /** Letters as typed, and the glyphs that a reader of Bangla expects: a conjunct is one, ি and ে stand before, ৌ around, reph above. */
    @ParameterizedTest
    @CsvSource({
        "ক্ষ, 3, 1",
        "ন্দ্র, 5, 1",
        "স্ত্র, 5, 1",
        "জ্ঞ, 3, 1",
        "র্ক, 3, 2",
        "কি, 2, 2",
        "কে, 2, 2",
        "কৌ, 2, 3",
        "কো, 2, 3",
        "র‍্যা, 5, 3",
    })
    void banglaIsShaped(String text, int letters, int glyphs) {
        assertThat(text).hasSize(letters);
        assertThat(drawn(text).getFirst().glyphs()).hasSize(glyphs);
        assertThat(drawn(text).getFirst().text()).isEqualTo(text);
    }

    @Test
    void vowelSignsStandWhereTheyAreWritten() {
        int ka = glyph("ক");
        assertThat(drawn("কি").getFirst().glyphs()).last().isEqualTo(ka);
        assertThat(drawn("কে").getFirst().glyphs()).last().isEqualTo(ka);
        assertThat(drawn("কা").getFirst().glyphs()).first().isEqualTo(ka);
        assertThat(drawn("কৌ").getFirst().glyphs().get(1)).isEqualTo(ka);
        assertThat(drawn("র্ক").getFirst().glyphs()).first().isEqualTo(ka);
    }

    /** The page, drawn by another library, against the same words drawn by the JDK: nothing moved, lost or put upon another. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ক্ষমা চন্দ্র তর্ক কর্ম স্ত্রী",
                "মৌলভীবাজার শ্রীমঙ্গল ব্রাহ্মণবাড়িয়া",
                "র‍্যাব উজ্জ্বল কর্তৃপক্ষ বিশ্ববিদ্যালয়",
                "৳১,২৩,৪৫৬.৭৮",
            })
    void thePageLooksAsTheWordsDo(String text) throws Exception {
        var page = new PdfText(print(sheet -> sheet.text(10, 40, Style.plain(24), text))).page(0, 144);
        var expected = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = expected.createGraphics();
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.scale(2, 2);
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        var font = Font.createFont(
                        Font.TRUETYPE_FONT,
                        FONTS.resolve("NotoSansBengali-Regular.ttf").toFile())
                .deriveFont(24f);
        var context = new FontRenderContext(null, true, true);
        var glyphs = font.layoutGlyphVector(context, text.toCharArray(), 0, text.length(), Font.LAYOUT_LEFT_TO_RIGHT);
        pen.fill(glyphs.getOutline(10, 40));
        pen.dispose();
        assertThat(ink(expected)).isGreaterThan(1_000);
        assertThat(differing(page, expected)).isLessThan(ink(expected) / 20);
    }

    @Test
    void scriptsMixAndStayInPlace() {
        var text = "জামদানি ঘর (Jamdani Ghar) – ৳1,250.00 · M";
        assertThat(String.join("", drawn(text).stream().map(PdfText.Piece::text).toList()))
                .isEqualTo(text);
    }

    @Test
    void whatNoFontHasIsSaidToBeUnknown() {
        var text = "ঠিক\u202Eআছে \uD83D\uDE00 مرحبا \u0007ok";
        assertThat(String.join("", drawn(text).stream().map(PdfText.Piece::text).toList()))
                .isEqualTo("ঠিক?আছে ? ????? ?ok");
    }

    @Test
    void longTextsBreakAndNothingIsLost() {
        var typefaces = new Typefaces(FONTS);
        var lines = new Lines(typefaces);
        var address = "ক্ষুদ্র ও মাঝারি শিল্প প্রতিষ্ঠান ফাউন্ডেশনের পণ্য বিক্রয় কেন্দ্র, শ্রীমঙ্গল সড়ক, মৌলভীবাজার";
        var style = Style.plain(9);
        for (var text : List.of(address, "কর্তৃপক্ষ".repeat(30), "W".repeat(300))) {
            var wrapped = lines.wrap(text, 120, style);
            assertThat(wrapped)
                    .hasSizeGreaterThan(2)
                    .allSatisfy(line -> assertThat(typefaces.width(line, style)).isLessThanOrEqualTo(120));
            assertThat(String.join("", wrapped).replace(" ", "")).isEqualTo(text.replace(" ", ""));
        }
        assertThat(lines.wrap("", 120, style)).isEmpty();
    }

    @Test
    void scannersReadTheCodes() throws Exception {
        var id = "0199f3a0-7c1e-7a10-8f00-1a2b3c4d5e6f";
        assertThat(scanned(new PdfText(print(sheet -> sheet.qr(20, 20, 78, id))).page(0, 200)))
                .isEqualTo(id);
        var number = "HT-261125-7K3M9X";
        assertThat(scanned(new PdfText(print(sheet -> sheet.barcode(20, 20, 178, 34, number))).page(0, 200)))
                .isEqualTo(number);
    }

    @Test
    void manyPrintAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var printed = IntStream.range(0, 40)
                    .mapToObj(i ->
                            threads.submit(() -> print(sheet -> sheet.text(10, 40, Style.plain(12), "ক্ষ " + i))))
                    .toList();
            for (int i = 0; i < 40; i++)
                assertThat(new PdfText(printed.get(i).get()).text()).isEqualTo("ক্ষ  " + i);
        }
    }

    @Test
    void aMissingFontIsNamed(@TempDir Path empty) {
        var press = new PdfPress(new DocumentSettings(empty), new SimpleMeterRegistry());
        assertThatThrownBy(() -> press.print("label", Paper.A6, Language.BN, "x", sheet -> {}))
                .hasMessageContaining("NotoSans-Regular.ttf")
                .hasMessageContaining("fonts-noto-core");
    }

    private static int glyph(String letter) {
        return drawn(letter).getFirst().glyphs().getFirst();
    }

    private static List<PdfText.Piece> drawn(String text) {
        return new PdfText(print(sheet -> sheet.text(10, 40, Style.plain(24), text))).pieces();
    }

    private static byte[] print(Consumer<Sheet> drawing) {
        return PRESS.print("label", Paper.A6, Language.BN, "test", drawing);
    }

    private static String scanned(BufferedImage page) throws Exception {
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        return new MultiFormatReader()
                .decode(
                        new BinaryBitmap(
                                new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels))),
                        Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    private static long ink(BufferedImage image) {
        return differing(image, null);
    }

    /** Pixels that are dark in one and light in the other, or just dark. */
    private static long differing(BufferedImage one, BufferedImage other) {
        long count = 0;
        for (int y = 0; y < one.getHeight(); y++)
            for (int x = 0; x < one.getWidth(); x++)
                if (isDark(one, x, y) != (other != null && isDark(other, x, y))) count++;
        return count;
    }

    private static boolean isDark(BufferedImage image, int x, int y) {
        return (image.getRGB(x, y) & 0xFF) < 128;
    }
}
