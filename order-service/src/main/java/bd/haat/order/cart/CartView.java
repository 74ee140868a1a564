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

    /** What there is of a line's goods. */
    enum Availability {
        IN_STOCK,
        /** Fewer than the cart holds, or few at all: {@code available} tells how many. */
        LIMITED,
        OUT
    }

    /** What a piece cost when the shopper put it there or last changed it, and what it costs now. */
    record PriceChange(Money from, Money to) {}

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
            Availability availability,
            Integer available,
            Money unitPrice,
            PriceChange priceChanged,
            Money total) {}

    record Group(UUID sellerId, String shopName, Money subtotal, List<UUID> variantIds) {}

    static CartView of(List<Kept> items, Map<UUID, Offer> offers, int fewLeft, Language language) {
        var lines = new ArrayList<Line>();
        var groups = new LinkedHashMap<UUID, List<Line>>();
        for (var kept : items) {
            var offer = offers.get(kept.item().variantId());
            var line = line(kept, offer, fewLeft, language);
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

    private static Line line(Kept kept, Offer offer, int fewLeft, Language language) {
        var item = kept.item();
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
                    Availability.OUT,
                    null,
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
                availability(item, offer, fewLeft),
                sold ? offer.available() : null,
                sold ? offer.price() : null,
                sold ? change(kept, offer) : null,
                sold ? offer.price().times(item.quantity()) : null);
    }

    private static Availability availability(Item item, Offer offer, int fewLeft) {
        if (!offer.orderable() || offer.available() <= 0) return Availability.OUT;
        boolean enough = offer.available() >= item.quantity() && offer.available() > fewLeft;
        return enough ? Availability.IN_STOCK : Availability.LIMITED;
    }

    private static PriceChange change(Kept kept, Offer offer) {
        if (kept.priceMinor() == null || kept.priceMinor() == offer.price().amount()) return null;
        return new PriceChange(Money.bdt(kept.priceMinor()), offer.price());
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
