package bd.haat.product.transfer;

/** The file as a whole, or from some row on, is not what it claims to be. */
public class UnreadableFile extends Exception {
    private final String code;
    private final long row;
    private final String detail;

    /**
     * @param code of a problem
     * @param detail what was found, as far as it helps; may be null
     */
    public UnreadableFile(String code, long row, String detail) {
        super(code + " at row " + row);
        this.code = code;
        this.row = row;
        this.detail = detail;
    }

    public String code() {
        return code;
    }

    public long row() {
        return row;
    }

    public String detail() {
        return detail;
    }
}
