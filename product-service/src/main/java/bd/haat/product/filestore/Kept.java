package bd.haat.product.filestore;

/** Outcome of keeping a file. */
public sealed interface Kept {
    record Done(long lines) implements Kept {}

    /** @param line where the measure was full, from 1 */
    record Refused(Reason reason, long line) implements Kept {}

    /** Why a file is not kept. */
    enum Reason {
        EMPTY,
        TOO_LARGE,
        /** A byte 0: a picture, an archive (so is .xlsx), UTF-16. */
        NO_TEXT,
        LINE_TOO_LONG
    }
}
