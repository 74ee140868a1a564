package bd.haat.order.cart;

import bd.haat.common.money.Money;
import bd.haat.common.text.Language;
import bd.haat.order.market.Offer;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A cart at today's prices.
 *
 * @param lines seller by seller
 * @param sellers the groups, each with its subtotal
 * @param subtotal what can be ordered, before discount and delivery
 * @param quantity pieces that can be ordered
 */
record CartView(List<Line> lines, List<Group> sellers, Money subtotal, int quantity) {
    /** What can be done with a line. */
    enum State {
        AVAILABLE,
        /** Fewer pieces are in stock than the cart holds. */
        SHORT,
        /** Unknown or withdrawn. */
        UNAVAILABLE
    }

    /** An unavailable line has no price, and only what the catalogue still says of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID variantId,
            UUID productId,
            UUID sellerId,
            String sku,
            String name,
            Map<String, String> options,
            String image,
            int quantity,
            State state,
            Integer available,
            Money unitPrice,
            Money total) {}

    record Group(UUID sellerId, String shopName, Money subtotal, List<UUID> variantIds) {}

    static CartView of(List<Item> items, Map<UUID, Offer> offers, Language language) {
        var lines = new ArrayList<Line>();
        var groups = new LinkedHashMap<UUID, List<Line>>();
        for (var item : items) {
            var offer = offers.get(item.variantId());
            var line = line(item, offer, language);
            if (line.state == State.UNAVAILABLE) lines.add(line);
            else
                groups.computeIfAbsent(offer.sellerId(), _ -> new ArrayList<>()).add(line);
        }
        var ordered = groups.values().stream().flatMap(List::stream).toList();
        lines.addAll(0, ordered);
        return new CartView(
                lines,
                groups.values().stream()
                        .map(group -> group(group, offers, language))
                        .sorted(Comparator.comparing(Group::sellerId))
                        .toList(),
                Money.sum(ordered.stream().map(Line::total).toList()),
                ordered.stream().mapToInt(Line::quantity).sum());
    }

    private static Line line(Item item, Offer offer, Language language) {
        if (offer == null)
            return new Line(
                    item.variantId(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    item.quantity(),
                    State.UNAVAILABLE,
                    null,
                    null,
                    null);
        boolean sold = offer.orderable();
        return new Line(
                item.variantId(),
                offer.productId(),
                offer.sellerId(),
                offer.sku(),
                offer.name().in(language),
                offer.options(),
                offer.image(),
                item.quantity(),
                !sold ? State.UNAVAILABLE : offer.available() < item.quantity() ? State.SHORT : State.AVAILABLE,
                sold ? offer.available() : null,
                sold ? offer.price() : null,
                sold ? offer.price().times(item.quantity()) : null);
    }

    private static Group group(List<Line> lines, Map<UUID, Offer> offers, Language language) {
        var first = offers.get(lines.getFirst().variantId());
        return new Group(
                first.sellerId(),
                first.shopName() == null ? null : first.shopName().in(language),
                Money.sum(lines.stream().map(Line::total).toList()),
                lines.stream().map(Line::variantId).toList());
    }
}
