package bd.haat.product.feedback;

import java.util.Optional;
import java.util.UUID;

/** The products that people write about. */
public interface Offers {
    /** Also one that is offered no more; empty for one that we never had. */
    Optional<Offered> of(UUID productId);

    /** The same for what everybody can see now. */
    Optional<Offered> listed(UUID productId);
}
