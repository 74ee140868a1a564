package bd.haat.order.document;

import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;
import java.util.stream.IntStream;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.GlyphLayoutManager;

/**
 * OpenPDF's glyph layout, which has the JDK's HarfBuzz shape a text and writes the shaped glyphs into the PDF, with the text itself beside
 * them (ActualText) for whoever searches, copies or has it read aloud. Joiners (U+200D in র‍্যা, U+200C) do their work in the shaping and
 * come out as glyph 65535, which no font has: drawn, it would be a box of one em over the letters that follow.
 */
class Shaping extends GlyphLayoutManager {
    private static final int FIRST_INVISIBLE = 0xFFFE;

    Shaping() {
        setWriteActualText(true);
    }

    @Override
    public GlyphVector computeGlyphVector(BaseFont font, float size, String text) {
        var shaped = super.computeGlyphVector(font, size, text);
        var visible = IntStream.range(0, shaped.getNumGlyphs())
                .filter(i -> shaped.getGlyphCode(i) < FIRST_INVISIBLE)
                .toArray();
        if (visible.length == shaped.getNumGlyphs()) return shaped;
        var kept = shaped.getFont()
                .createGlyphVector(
                        shaped.getFontRenderContext(),
                        IntStream.of(visible).map(shaped::getGlyphCode).toArray());
        for (int i = 0; i < visible.length; i++) kept.setGlyphPosition(i, shaped.getGlyphPosition(visible[i]));
        Point2D end = shaped.getGlyphPosition(shaped.getNumGlyphs());
        kept.setGlyphPosition(visible.length, end);
        return kept;
    }
}
