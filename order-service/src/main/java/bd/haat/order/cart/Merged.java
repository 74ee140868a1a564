package bd.haat.order.cart;

import bd.haat.common.web.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Items of which each variant occurs once. */
public final class Merged {
    private Merged() {}

    /**
     * Adds up what was asked for twice; null stays null.
     *
     * @throws bd.haat.common.web.ProblemException 400 if that is more than one order takes of a variant
     */
    public static List<Item> of(List<Item> items) {
        if (items == null) return null;
        var quantities = new LinkedHashMap<UUID, Integer>();
        items.forEach(item -> quantities.merge(item.variantId(), item.quantity(), Integer::sum));
        if (quantities.values().stream().anyMatch(quantity -> quantity > Item.MOST))
            throw Problems.invalid("items", "quantity");
        return quantities.entrySet().stream()
                .map(entry -> new Item(entry.getKey(), entry.getValue()))
                .toList();
    }
}
