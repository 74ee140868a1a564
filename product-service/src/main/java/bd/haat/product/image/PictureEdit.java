package bd.haat.product.image;

import bd.haat.product.catalogue.Image;
import bd.haat.product.darkroom.Refusal;

/** Outcome of {@link AddPicture}. */
sealed interface PictureEdit {
    /** @param version the product's, after it */
    record Added(Image image, long version) implements PictureEdit {}

    /** Not a picture that we take. */
    record Unfit(Refusal why) implements PictureEdit {}

    record TooMany() implements PictureEdit {}

    /** Nothing lies there, or the product is gone. */
    record Missing() implements PictureEdit {}

    /** Other pictures come first; the same again later may be taken. */
    record TooBusy() implements PictureEdit {}
}
