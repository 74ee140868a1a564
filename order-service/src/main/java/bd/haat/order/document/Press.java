package bd.haat.order.document;

import bd.haat.common.text.Language;
import java.util.function.Consumer;

/** Makes PDF files. */
public interface Press {
    /**
     * A PDF of what is drawn, with its fonts embedded as far as they are used.
     *
     * @param kind of the document, for the metrics: {@code invoice}, {@code label}
     * @param title for the reader's window
     * @throws java.io.UncheckedIOException where the fonts are not installed
     */
    byte[] print(String kind, Paper paper, Language language, String title, Consumer<Sheet> drawing);
}
