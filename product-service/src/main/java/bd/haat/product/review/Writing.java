package bd.haat.product.review;

import java.util.UUID;

/** Outcome of {@link WriteReview}. */
sealed interface Writing {
    record Written(Review review) implements Writing {}

    /** No such line reached this person. */
    record NotDelivered() implements Writing {}

    /** The shop is the reviewer's own. */
    record OwnGoods() implements Writing {}

    /** @param days after delivery, within which it would have been taken */
    record TooLate(int days) implements Writing {}

    /** The line has this one. */
    record AlreadyWritten(UUID reviewId) implements Writing {}

    /** @param most that a review shows */
    record TooManyPictures(int most) implements Writing {}

    /** Not there, somebody else's, or taken back. */
    record Gone() implements Writing {}
}
