package bd.haat.product.synonym;

/** Outcome of {@link EditSynonyms}. */
sealed interface SynonymEdit {
    record Done(Synonym synonym) implements SynonymEdit {}

    /** Fewer than two words that differ, or one without letters or of more than three. */
    record Unusable() implements SynonymEdit {}

    /** There are as many as a service keeps in memory. */
    record Full() implements SynonymEdit {}

    /** Somebody was faster. */
    record Stale() implements SynonymEdit {}
}
