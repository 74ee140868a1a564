package bd.haat.product.stock;

import bd.haat.common.messaging.Event;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Gatherers;

/**
 * The pieces of some variants changed; of several changes of one in one transaction only the last is told.
 *
 * @param variants 1–{@value #MOST}: ten thousand counts are twenty messages
 */
record StockChanged(List<Variant> variants) implements Event {
    private static final int MOST = 500;

    /** What there is of one now. @param version by which a late message is known: the greatest has the last word */
    record Variant(UUID productId, UUID variantId, int available, int onHand, long version) {}

    static List<StockChanged> of(Collection<Level> levels) {
        return levels.stream()
                .map(level -> new Variant(
                        level.productId(), level.variantId(), level.available(), level.onHand(), level.version()))
                .gather(Gatherers.windowFixed(MOST))
                .map(StockChanged::new)
                .toList();
    }

    @Override
    public String type() {
        return "stock.changed.v2";
    }

    /** That of its first variant. */
    @Override
    public String subject() {
        return variants.getFirst().variantId().toString();
    }
}
