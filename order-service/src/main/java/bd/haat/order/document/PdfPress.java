package bd.haat.order.document;

import bd.haat.common.text.Language;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.stereotype.Component;

/** Prints by OpenPDF, one document at a time; the fonts are loaded at the first. {@code haat.documents.printed} counts and times. */
@Component
class PdfPress implements Press {
    private final DocumentSettings settings;
    private final MeterRegistry meters;
    private Typefaces typefaces;

    PdfPress(DocumentSettings settings, MeterRegistry meters) {
        this.settings = settings;
        this.meters = meters;
    }

    @Override
    public byte[] print(String kind, Paper paper, Language language, String title, Consumer<Sheet> drawing) {
        return Timer.builder("haat.documents.printed")
                .tag("kind", kind)
                .tag("language", language.code())
                .register(meters)
                .record(() -> print(paper, language, title, drawing));
    }

    private synchronized byte[] print(Paper paper, Language language, String title, Consumer<Sheet> drawing) {
        if (typefaces == null) typefaces = new Typefaces(settings.fonts());
        var out = new ByteArrayOutputStream();
        var document = new Document(paper.size(), 0, 0, 0, 0);
        document.setGlyphLayoutManager(typefaces.shaping());
        var writer = PdfWriter.getInstance(document, out);
        document.addTitle(title);
        document.addCreator("Haat");
        document.setDocumentLanguage(language.code());
        document.open();
        drawing.accept(new Sheet(document, writer, typefaces));
        document.close();
        return out.toByteArray();
    }
}
