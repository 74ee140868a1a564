package bd.haat.product.vote;

/** @param note in the reader's words, or null */
record Report(Kind kind, String note) {
    enum Kind {
        SPAM,
        OFFENSIVE,
        UNTRUE,
        /** It names somebody, or tells what is nobody's business. */
        PRIVATE,
        OTHER
    }
}
