package bd.haat.product.report;

/**
 * What became of a picture.
 *
 * @param refused why not, in kebab case; null when it is shown
 */
public record PictureOutcome(PictureTask task, String refused) {}
