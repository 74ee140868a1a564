package bd.haat.product.audit;

import java.util.UUID;

/** Tells the database who is behind a transaction. */
public interface Audit {
    /** Everything that the present transaction changes from now on is this person's doing. */
    void by(UUID actor);
}
