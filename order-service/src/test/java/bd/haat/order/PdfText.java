package bd.haat.order;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** What another library than the one that wrote it finds in a PDF. */
public record PdfText(byte[] file) {
    /** One of our texts, as a reader that searches, copies or speaks has it, and the codes of the glyphs that are drawn for it. */
    public record Piece(String text, List<Integer> glyphs) {}

    public int pages() {
        return with(PDDocument::getNumberOfPages);
    }

    public List<Piece> pieces() {
        return with(document -> {
            var collected = new Pieces();
            collected.getText(document);
            return collected.pieces;
        });
    }

    /** All texts in their order, a space between two. */
    public String text() {
        return String.join(" ", pieces().stream().map(Piece::text).toList());
    }

    public BufferedImage page(int number, int dotsPerInch) {
        return with(document -> new PDFRenderer(document).renderImageWithDPI(number, dotsPerInch));
    }

    private static class Pieces extends PDFTextStripper {
        private final List<Piece> pieces = new ArrayList<>();

        @Override
        public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
            pieces.add(new Piece(properties.getString(COSName.ACTUAL_TEXT), new ArrayList<>()));
        }

        @Override
        protected void showGlyph(Matrix at, PDFont font, int code, Vector displacement) {
            pieces.getLast().glyphs().add(code);
        }
    }

    private interface Question<T> {
        T of(PDDocument document) throws IOException;
    }

    private <T> T with(Question<T> question) {
        try (var document = Loader.loadPDF(file)) {
            return question.of(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
