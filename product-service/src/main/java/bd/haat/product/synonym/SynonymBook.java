package bd.haat.product.synonym;

/** Where the current synonyms are had. */
public interface SynonymBook {
    Synonyms current();
}
