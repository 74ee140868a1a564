package bd.haat.product.feedback;

/** Why a text waits for an admin. */
public enum Finding {
    /** A phone number or an e-mail address: privacy, and deals past the market. */
    CONTACT,
    /** A link to elsewhere. */
    LINK,
    /** A word of the list. */
    BANNED_WORD,
    /** Mostly capitals, or one character many times over. */
    SHOUTING,
    /** The same person wrote the same elsewhere. */
    REPEATED,
    /** More in a day than people write. */
    FLOOD,
    /** A picture that nobody has looked at. */
    PICTURE,
    /** It was rejected before and changed since. */
    REJECTED_BEFORE
}
