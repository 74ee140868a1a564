package bd.haat.product.place;

import bd.haat.product.stock.Shelf;
import bd.haat.product.stock.Shelves;
import bd.haat.product.stock.Stock;
import bd.haat.product.stock.Transfer;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Makes another place the default one. Pieces stay where they are; but since shelves name only what is not at the default place, the ledger
 * gets lines that say so. All variants of the seller are locked meanwhile.
 */
@Service
class MoveHome {
    private final Places places;
    private final Stock stock;
    private final Shelves shelves;

    MoveHome(Places places, Stock stock, Shelves shelves) {
        this.places = places;
        this.stock = stock;
        this.shelves = shelves;
    }

    /** In a transaction of the caller that has locked the seller. */
    Place move(Place old, Place next, UUID actor) {
        var variants = places.variants(next.sellerId());
        stock.lock(variants);
        stock.transfer(shelves.of(variants).entrySet().stream()
                .flatMap(shelf -> relabelled(shelf, old.id(), next.id(), actor))
                .toList());
        places.change(new Place(old.id(), old.sellerId(), old.details(), false, old.version() + 1));
        var now = new Place(next.id(), next.sellerId(), next.details(), true, next.version());
        places.change(now);
        return now;
    }

    private static Stream<Transfer> relabelled(Map.Entry<UUID, Shelf> shelf, UUID old, UUID next, UUID actor) {
        var variant = shelf.getKey();
        return Stream.of(
                        new Transfer(variant, null, old, shelf.getValue().at(null), actor, null),
                        new Transfer(variant, next, null, shelf.getValue().at(next), actor, null))
                .filter(transfer -> transfer.pieces() > 0);
    }
}
