package bd.haat.product.query;

import java.util.Collection;

/** Reads queries as people type them. */
public interface QueryReader {
    /** Without terms for a query without words; a query of little words alone keeps them, unless they speak of the price. */
    Asked read(String query);

    /** The same without terms of these texts. */
    Asked without(Asked asked, Collection<String> texts);
}
