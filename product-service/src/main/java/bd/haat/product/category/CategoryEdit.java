package bd.haat.product.category;

/** Outcome of {@link EditCategories}. */
sealed interface CategoryEdit {
    record Done(Category category) implements CategoryEdit {}

    record SlugTaken() implements CategoryEdit {}

    record NoParent() implements CategoryEdit {}

    /** The wanted parent is the category itself or stands below it. */
    record OwnDescendant() implements CategoryEdit {}

    record Deep() implements CategoryEdit {}

    /** It has children or products. */
    record InUse() implements CategoryEdit {}
}
