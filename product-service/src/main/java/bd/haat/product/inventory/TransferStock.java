package bd.haat.product.inventory;

import bd.haat.product.inventory.StockChange.ClosedPlace;
import bd.haat.product.inventory.StockChange.Done;
import bd.haat.product.inventory.StockChange.SamePlace;
import bd.haat.product.inventory.StockChange.TooFewThere;
import bd.haat.product.inventory.StockChange.UnknownPlace;
import bd.haat.product.stock.Stock;
import bd.haat.product.stock.Transfer;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries pieces from one place of the shop to another; what is promised to orders may be among them. */
@Service
class TransferStock {
    private final Stock stock;
    private final OwnVariants variants;

    TransferStock(Stock stock, OwnVariants variants) {
        this.stock = stock;
        this.variants = variants;
    }

    /** @param from null for the default place; so is {@code to} */
    @Transactional
    public StockChange transfer(UUID variant, UUID from, UUID to, int pieces, UUID actor, String reason) {
        var before = variants.lock(variant);
        if (!before.knows(from)) return new UnknownPlace(from);
        if (!before.knows(to)) return new UnknownPlace(to);
        var left = before.shelfId(from);
        var reached = before.shelfId(to);
        if (Objects.equals(left, reached)) return new SamePlace();
        if (before.at(from) < pieces) return new TooFewThere(before.at(from));
        if (!before.takesGoods(to)) return new ClosedPlace(to);
        stock.transfer(List.of(new Transfer(variant, left, reached, pieces, actor, reason)));
        return new Done(variants.lock(variant));
    }
}
