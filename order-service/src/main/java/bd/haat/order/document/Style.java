package bd.haat.order.document;

/**
 * How a text looks.
 *
 * @param size of the letters, in points
 */
public record Style(int size, boolean bold) {
    public static Style plain(int size) {
        return new Style(size, false);
    }

    public static Style bold(int size) {
        return new Style(size, true);
    }

    /** From one line's foot to the next one's, in points; Bangla needs room above and below. */
    int leading() {
        return (size * 14 + 9) / 10;
    }
}
