package bd.haat.product.handover;

import java.util.UUID;

/** The returns that are on the shelf again. */
interface Returns {
    /** Notes that a return is; false if it was already. */
    boolean restockOnce(UUID returned, UUID order);
}
