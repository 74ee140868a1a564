package bd.haat.product.inventory;

import bd.haat.product.inventory.StockChange.BelowReserved;
import bd.haat.product.inventory.StockChange.ClosedPlace;
import bd.haat.product.inventory.StockChange.Done;
import bd.haat.product.inventory.StockChange.TooFewThere;
import bd.haat.product.inventory.StockChange.TooMany;
import bd.haat.product.inventory.StockChange.UnknownPlace;
import bd.haat.product.stock.Movement;
import bd.haat.product.stock.Stock;
import java.util.List;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A seller's own counting: how many there are at a place, or how many came and went. Without a place it is the default one. */
@Service
class CountStock {
    static final int MOST = 1_000_000;

    private final Stock stock;
    private final OwnVariants variants;

    CountStock(Stock stock, OwnVariants variants) {
        this.stock = stock;
        this.variants = variants;
    }

    @Transactional
    public StockChange set(UUID variant, UUID place, int onHand, UUID actor) {
        return move(variant, place, there -> onHand - there, Movement.Kind.COUNTED, actor, null);
    }

    @Transactional
    public StockChange adjust(UUID variant, UUID place, int delta, UUID actor, String reason) {
        return move(variant, place, _ -> delta, Movement.Kind.ADJUSTED, actor, reason);
    }

    private StockChange move(
            UUID variant, UUID place, IntUnaryOperator change, Movement.Kind kind, UUID actor, String reason) {
        var before = variants.lock(variant);
        if (!before.knows(place)) return new UnknownPlace(place);
        var level = before.level();
        int there = before.at(place);
        int delta = change.applyAsInt(there);
        if ((long) level.onHand() + delta > MOST) return new TooMany();
        if (level.onHand() + delta < level.reserved()) return new BelowReserved(level);
        if (there + delta < 0) return new TooFewThere(there);
        if (delta > 0 && !before.takesGoods(place)) return new ClosedPlace(place);
        if (delta != 0)
            stock.move(List.of(Movement.ofSeller(kind, variant, delta, before.shelfId(place), actor, reason)));
        return new Done(variants.lock(variant));
    }
}
