package bd.haat.order.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeBlock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.GlyphLayoutFontManager.FontLoadException;
import org.openpdf.text.pdf.GlyphLayoutManager;

/** Noto Sans and Noto Sans Bengali, each Regular and Bold. Not for several threads at once, as the library's fonts are not. */
final class Typefaces {
    private static final char UNKNOWN = '?';

    private final GlyphLayoutManager shaping = new Shaping();
    private final BaseFont latin;
    private final BaseFont latinBold;
    private final BaseFont bangla;
    private final BaseFont banglaBold;

    /** A stretch of text that one font has all letters of. */
    record Run(BaseFont font, String text) {}

    /** @throws UncheckedIOException naming the font that is missing */
    Typefaces(Path folder) {
        latin = load(folder.resolve("NotoSans-Regular.ttf"));
        latinBold = load(folder.resolve("NotoSans-Bold.ttf"));
        bangla = load(folder.resolve("NotoSansBengali-Regular.ttf"));
        banglaBold = load(folder.resolve("NotoSansBengali-Bold.ttf"));
    }

    private BaseFont load(Path file) {
        try (var content = Files.newInputStream(file)) {
            return shaping.loadFont(file.getFileName().toString(), content, 10).getBaseFont();
        } catch (IOException | FontLoadException failed) {
            throw new UncheckedIOException(
                    new IOException("no font " + file + "; Debian has it in fonts-noto-core", failed));
        }
    }

    GlyphLayoutManager shaping() {
        return shaping;
    }

    /**
     * Divides a text by script; spaces and punctuation stay with what stands before them. What cannot be shown (control characters, emoji, scripts that
     * neither font has) becomes a question mark, so that nobody's name hides or turns around what is printed beside it.
     */
    List<Run> runs(String text, boolean bold) {
        var runs = new ArrayList<Run>();
        var run = new StringBuilder();
        BaseFont font = null;
        for (var letters = Normalizer.normalize(text, Normalizer.Form.NFC)
                        .codePoints()
                        .iterator();
                letters.hasNext(); ) {
            int letter = letters.nextInt();
            boolean stays = font != null && !Character.isLetterOrDigit(letter) && font.charExists(letter);
            var wanted = stays ? font : fontOf(letter, bold);
            if (wanted != font && !run.isEmpty()) {
                runs.add(new Run(font, run.toString()));
                run.setLength(0);
            }
            font = wanted;
            if (isJoiner(letter) || isSeen(letter) && font.charExists(letter)) run.appendCodePoint(letter);
            else run.append(UNKNOWN);
        }
        if (!run.isEmpty()) runs.add(new Run(font, run.toString()));
        return runs;
    }

    /** In points. */
    float width(String text, Style style) {
        float sum = 0;
        for (var run : runs(text, style.bold()))
            sum += (float) shaping.computeGlyphVector(run.font(), style.size(), run.text())
                    .getLogicalBounds()
                    .getWidth();
        return sum;
    }

    private BaseFont fontOf(int letter, boolean bold) {
        boolean ours = UnicodeBlock.of(letter) == UnicodeBlock.BENGALI
                || isJoiner(letter)
                || letter == '\u0964' // danda, which Bangla shares with Devanagari
                || letter == '\u0965';
        if (ours) return bold ? banglaBold : bangla;
        return bold ? latinBold : latin;
    }

    private static boolean isSeen(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static boolean isJoiner(int letter) {
        return letter == '\u200C' || letter == '\u200D';
    }
}
