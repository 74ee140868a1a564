package bd.haat.product.question;

/** Who sees a question. */
enum QuestionStatus {
    /** Who asked, and admins, until one of them has looked at it. */
    PENDING,
    /** Everybody. */
    PUBLISHED,
    /** Who asked, and admins. */
    REJECTED,
    /** Nobody. */
    WITHDRAWN
}
