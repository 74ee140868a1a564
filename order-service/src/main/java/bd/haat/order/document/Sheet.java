package bd.haat.order.document;

import com.google.zxing.common.BitMatrix;
import java.awt.Color;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;

/** Pages to draw on. All measures are points (1/72 inch); y counts from the top, and of a text it is the line the letters stand on. */
public final class Sheet {
    private final Document document;
    private final PdfWriter writer;
    private final Typefaces typefaces;
    private final Lines lines;

    Sheet(Document document, PdfWriter writer, Typefaces typefaces) {
        this.document = document;
        this.writer = writer;
        this.typefaces = typefaces;
        this.lines = new Lines(typefaces);
    }

    public int width() {
        return Math.round(document.getPageSize().getWidth());
    }

    public int height() {
        return Math.round(document.getPageSize().getHeight());
    }

    /** What is drawn from now on stands on another page. */
    public void newPage() {
        document.newPage();
    }

    public void text(int x, int y, Style style, String text) {
        draw(x, y, style, text);
    }

    public void textRight(int x, int y, Style style, String text) {
        draw(x - typefaces.width(text, style), y, style, text);
    }

    public void textCentred(int x, int y, Style style, String text) {
        draw(x - typefaces.width(text, style) / 2, y, style, text);
    }

    /** How a text breaks into lines; a word that is longer than a line is broken between letters. */
    public List<String> wrap(String text, int width, Style style) {
        return lines.wrap(text, width, style);
    }

    /** Writes lines below each other and answers where the next would stand. */
    public int paragraph(int x, int y, Style style, List<String> wrapped) {
        for (var line : wrapped) {
            draw(x, y, style, line);
            y += style.leading();
        }
        return y;
    }

    public void line(int x, int y, int toX) {
        var canvas = canvas();
        canvas.setLineWidth(0.5f);
        canvas.moveTo(x, height() - y);
        canvas.lineTo(toX, height() - y);
        canvas.stroke();
    }

    public void box(int x, int y, int width, int height) {
        var canvas = canvas();
        canvas.setLineWidth(1);
        canvas.rectangle(x, height() - y - height, width, height);
        canvas.stroke();
    }

    public void shade(int x, int y, int width, int height) {
        var canvas = canvas();
        canvas.setColorFill(new Color(0xE8, 0xEC, 0xEA));
        canvas.rectangle(x, height() - y - height, width, height);
        canvas.fill();
        canvas.setColorFill(Color.BLACK);
    }

    /** A square code that a phone reads. */
    public void qr(int x, int y, int side, String content) {
        modules(Symbols.qr(content), x, y, side, side);
    }

    /** A Code 128, for couriers' scanners; content is ASCII. */
    public void barcode(int x, int y, int width, int height, String content) {
        modules(Symbols.code128(content), x, y, width, height);
    }

    private void modules(BitMatrix symbol, int x, int y, int width, int height) {
        var canvas = canvas();
        float across = (float) width / symbol.getWidth();
        float down = (float) height / symbol.getHeight();
        for (int row = 0; row < symbol.getHeight(); row++)
            for (int from = 0; from < symbol.getWidth(); from++) {
                int to = from;
                while (to < symbol.getWidth() && symbol.get(to, row)) to++;
                if (to == from) continue;
                canvas.rectangle(x + from * across, height() - y - (row + 1) * down, (to - from) * across, down);
                from = to;
            }
        canvas.fill();
    }

    private void draw(float x, int y, Style style, String text) {
        var canvas = canvas();
        float at = x;
        for (var run : typefaces.runs(text, style.bold())) {
            canvas.beginText();
            canvas.setFontAndSize(run.font(), style.size());
            canvas.setTextMatrix(at, height() - y);
            canvas.showText(run.text());
            canvas.endText();
            at += typefaces.width(run.text(), style);
        }
    }

    private PdfContentByte canvas() {
        return writer.getDirectContent();
    }
}
