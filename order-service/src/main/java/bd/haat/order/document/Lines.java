package bd.haat.order.document;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** Breaks texts into lines (Unicode's line breaking, UAX 14). */
final class Lines {
    private static final ULocale BANGLA = new ULocale("bn");

    private final Typefaces typefaces;

    Lines(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    List<String> wrap(String text, int width, Style style) {
        var wrapped = new ArrayList<String>();
        var rest = text.strip();
        while (!rest.isEmpty()) {
            int end = fitting(BreakIterator.getLineInstance(BANGLA), rest, width, style);
            if (end == 0) end = fitting(BreakIterator.getCharacterInstance(BANGLA), rest, width, style);
            if (end == 0) end = rest.length(); // a single letter wider than the line
            wrapped.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return wrapped;
    }

    /** Where the last break is before which everything fits; 0 if not even the first part does. */
    private int fitting(BreakIterator breaks, String text, int width, Style style) {
        breaks.setText(text);
        int fits = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (typefaces.width(text.substring(0, end).stripTrailing(), style) > width) break;
            fits = end;
        }
        return fits;
    }
}
