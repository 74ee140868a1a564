package bd.haat.product.image;

import bd.haat.product.catalogue.Image;

/** Outcome of {@link AddPicture}. */
sealed interface PictureEdit {
    /** @param version the product's, after it */
    record Added(Image image, long version) implements PictureEdit {}

    /** No picture of a kind that we take. */
    record Unreadable() implements PictureEdit {}

    record TooMany() implements PictureEdit {}

    /** Nothing lies there, or the product is gone. */
    record Missing() implements PictureEdit {}

    record TooLarge() implements PictureEdit {}
}
