package bd.haat.order.evidence;

import java.util.List;
import java.util.UUID;

/** Pictures as returns and complaints use them. */
public interface Evidence {
    /** The most that one return or one message shows. */
    int MOST = 5;

    /**
     * Ties pictures to what they show, in the current transaction.
     *
     * @param pictures that the person uploaded for the order and that show nothing yet
     * @param serves such as a return
     * @param sellerId whose people may look at them besides the shopper; null for admins alone
     * @return false, with nothing done, if one of them is not such a picture
     */
    boolean attach(UUID orderId, UUID uploaderId, List<UUID> pictures, UUID serves, UUID sellerId);
}
