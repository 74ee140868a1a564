package bd.haat.product.drift;

import java.util.Locale;

/** In what a document and the database can disagree. */
enum DriftKind {
    /** Listed, but not in the index. */
    MISSING,
    /** Older in the index than in the database. */
    STALE,
    /** Not listed, or newer in the index than in the database. */
    EXTRA;

    /** Null where both agree. Versions of documents; null where there is none. */
    static DriftKind between(Long database, Long index) {
        if (database == null) return index == null ? null : EXTRA;
        if (index == null) return MISSING;
        return index.equals(database) ? null : index < database ? STALE : EXTRA;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
