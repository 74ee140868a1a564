package bd.haat.product.image;

import bd.haat.product.catalogue.Image;

/** Outcome of {@link AddPicture}: besides these, the shelf did not take the file. */
sealed interface PictureEdit
        permits PictureEdit.Added, PictureEdit.TooMany, PictureEdit.Missing, Shelved.Unfit, Shelved.TooBusy {
    /** @param version the product's, after it */
    record Added(Image image, long version) implements PictureEdit {}

    record TooMany() implements PictureEdit {}

    /** Nothing lies there, or the product is gone. */
    record Missing() implements PictureEdit {}
}
