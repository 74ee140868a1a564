package bd.haat.order.document;

import org.openpdf.text.PageSize;
import org.openpdf.text.Rectangle;

/** Sizes of sheets, upright. */
public enum Paper {
    A4(PageSize.A4),
    A6(PageSize.A6);

    private final Rectangle size;

    Paper(Rectangle size) {
        this.size = size;
    }

    Rectangle size() {
        return size;
    }
}
