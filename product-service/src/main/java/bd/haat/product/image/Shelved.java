package bd.haat.product.image;

import bd.haat.product.catalogue.Picture;
import bd.haat.product.darkroom.Refusal;

/** Outcome of {@link PictureShelf}. */
public sealed interface Shelved {
    record Kept(Picture picture) implements Shelved {}

    /** Not a picture that we take. */
    record Unfit(Refusal why) implements Shelved, PictureEdit {}

    /** Other pictures come first, or this one is just being removed; the same again later may be taken. */
    record TooBusy() implements Shelved, PictureEdit {}
}
