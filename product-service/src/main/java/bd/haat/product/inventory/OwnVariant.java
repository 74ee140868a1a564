package bd.haat.product.inventory;

import bd.haat.product.place.Place;
import bd.haat.product.stock.Level;
import bd.haat.product.stock.Shelf;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A variant as its seller sees it: how many pieces there are, and at which place. A place is null where none is named: the default one.
 *
 * @param places all of the shop, the default one first; none for a shop with one nameless place
 */
record OwnVariant(Level level, Shelf shelf, List<Place> places) {
    boolean knows(UUID place) {
        return place == null || find(place).isPresent();
    }

    /** Whether goods may be put there. */
    boolean takesGoods(UUID place) {
        return find(place).map(Place::active).orElse(true);
    }

    int at(UUID place) {
        return shelf.at(shelfId(place));
    }

    /** The place as shelves call it. */
    UUID shelfId(UUID place) {
        return find(place).map(Place::shelfId).orElse(null);
    }

    private Optional<Place> find(UUID id) {
        return places.stream().filter(place -> place.id().equals(id)).findFirst();
    }
}
