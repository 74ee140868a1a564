package bd.haat.product.attribute;

/** Outcome of {@link EditAttributes}. */
sealed interface AttributeEdit {
    record Done(AttributeSet set) implements AttributeEdit {}

    record Wrong(Fault fault) implements AttributeEdit {}
}
