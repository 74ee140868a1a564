package bd.haat.product.darkroom;

/** Why a file is not taken. */
public enum Refusal {
    /** No JPEG, PNG or WebP, whatever it is called, or one that is damaged, moving or of a rare kind. */
    UNREADABLE,
    /** More bytes than are looked at. */
    TOO_LARGE,
    /** Small as a file, too large when unfolded. */
    TOO_MANY_PIXELS,
    /** Made to be slow. */
    TOO_COMPLEX
}
