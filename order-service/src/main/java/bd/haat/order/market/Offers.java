package bd.haat.order.market;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The catalogue. */
public interface Offers {
    /** The most variants asked for at once. */
    int MOST = 100;

    /**
     * What is offered, by variant; unknown variants are absent.
     *
     * @param variantIds at most {@value #MOST}
     * @throws bd.haat.common.remote.RemoteUnavailableException when the catalogue cannot be asked
     */
    Map<UUID, Offer> of(Collection<UUID> variantIds);
}
