package bd.haat.product.inventory;

import bd.haat.product.inventory.StockChange.BelowReserved;
import bd.haat.product.inventory.StockChange.Done;
import bd.haat.product.inventory.StockChange.TooMany;
import bd.haat.product.stock.Level;
import bd.haat.product.stock.Movement;
import bd.haat.product.stock.Stock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A seller's own counting: how many there are, or how many came and went. */
@Service
class CountStock {
    static final int MOST = 1_000_000;

    private final Stock stock;

    CountStock(Stock stock) {
        this.stock = stock;
    }

    @Transactional
    public StockChange set(UUID variant, int onHand, UUID actor) {
        var level = stock.lock(List.of(variant)).get(variant);
        return move(level, onHand - level.onHand(), Movement.Kind.COUNTED, actor, null);
    }

    @Transactional
    public StockChange adjust(UUID variant, int delta, UUID actor, String reason) {
        var level = stock.lock(List.of(variant)).get(variant);
        return move(level, delta, Movement.Kind.ADJUSTED, actor, reason);
    }

    private StockChange move(Level level, int delta, Movement.Kind kind, UUID actor, String reason) {
        if ((long) level.onHand() + delta > MOST) return new TooMany();
        if (level.onHand() + delta < level.reserved()) return new BelowReserved(level);
        if (delta != 0) stock.move(List.of(new Movement(level.variantId(), kind, delta, 0, null, actor, reason)));
        return new Done(stock.levels(List.of(level.variantId())).get(level.variantId()));
    }
}
