package bd.haat.product.alert;

import java.util.UUID;

/** Who waits for which variant. */
interface Watches {
    /** How many one person waits for. */
    int MOST = 200;

    Watching watch(UUID variant, UUID user);

    boolean has(UUID variant, UUID user);

    void end(UUID variant, UUID user);

    /** Tells some of those who can have what they waited for; in a transaction of the caller. */
    int tellSome(int most);

    /** Outcome of {@link #watch}. */
    enum Watching {
        DONE,
        /** No such variant, or not on offer. */
        MISSING,
        /** It can be had now. */
        IN_STOCK,
        TOO_MANY
    }
}
