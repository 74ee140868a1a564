package bd.haat.product.reservation;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Frees some pieces of an order that goes on, once for each cancellation. What the order asks for later is as much less. */
@Service
class ReleasePieces {
    private final Reservations reservations;
    private final ReleaseStock releaseStock;

    ReleasePieces(Reservations reservations, ReleaseStock releaseStock) {
        this.reservations = reservations;
        this.releaseStock = releaseStock;
    }

    void release(UUID cancellationId, UUID orderId, List<OrderLine> cancelled) {
        if (!reservations.cancelOnce(cancellationId, orderId)) return;
        releaseStock.release(orderId, cancelled); // nothing once the promise has ended or run out
        reservations.askLess(orderId, OrderLine.sum(cancelled));
    }
}
