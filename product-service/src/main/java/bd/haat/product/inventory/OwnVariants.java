package bd.haat.product.inventory;

import bd.haat.product.place.Place;
import bd.haat.product.place.Places;
import bd.haat.product.stock.Level;
import bd.haat.product.stock.Shelves;
import bd.haat.product.stock.Stock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Looks at a variant with its places; it was opened. */
@Component
class OwnVariants {
    private final Stock stock;
    private final Shelves shelves;
    private final Places places;

    OwnVariants(Stock stock, Shelves shelves, Places places) {
        this.stock = stock;
        this.shelves = shelves;
        this.places = places;
    }

    /** As it was at one moment, so that the places' pieces are the sum. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public OwnVariant look(UUID variant) {
        var level = stock.levels(List.of(variant)).get(variant);
        return with(level, places.of(level.sellerId()));
    }

    /** Locked until the transaction of the caller ends, and so are its places. */
    public OwnVariant lock(UUID variant) {
        var level = stock.lock(List.of(variant)).get(variant);
        return with(level, places.held(level.sellerId()));
    }

    private OwnVariant with(Level level, List<Place> known) {
        var variant = level.variantId();
        return new OwnVariant(level, shelves.of(List.of(variant)).get(variant), known);
    }
}
