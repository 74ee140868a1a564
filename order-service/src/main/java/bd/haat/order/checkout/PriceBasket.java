package bd.haat.order.checkout;

import bd.haat.common.persistence.Ids;
import bd.haat.order.cart.Carts;
import bd.haat.order.cart.Item;
import bd.haat.order.market.Buyer;
import bd.haat.order.market.Buyers;
import bd.haat.order.market.Coupons;
import bd.haat.order.market.Deliveries;
import bd.haat.order.market.Offer;
import bd.haat.order.market.Offers;
import bd.haat.order.orders.OrderLine;
import bd.haat.order.orders.SellerDelivery;
import bd.haat.order.orders.Totals;
import bd.haat.order.rules.Rule;
import bd.haat.order.rules.Rules;
import bd.haat.order.rules.Shares;
import bd.haat.order.rules.Vat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Prices a basket. Asks the neighbours with no transaction open: buyer and goods at once, then delivery and coupon at once. */
@Service
class PriceBasket {
    private final Carts carts;
    private final Buyers buyers;
    private final Offers offers;
    private final Deliveries deliveries;
    private final Coupons coupons;
    private final Rules rules;
    private final Parallel parallel;
    private final Clock clock;

    PriceBasket(
            Carts carts,
            Buyers buyers,
            Offers offers,
            Deliveries deliveries,
            Coupons coupons,
            Rules rules,
            Parallel parallel,
            Clock clock) {
        this.carts = carts;
        this.buyers = buyers;
        this.offers = offers;
        this.deliveries = deliveries;
        this.coupons = coupons;
        this.rules = rules;
        this.parallel = parallel;
        this.clock = clock;
    }

    Quotation price(Basket basket) {
        var items = basket.isCart() ? carts.items(basket.customerId()) : basket.items();
        var asked = parallel.start(() -> buyers.find(basket.customerId(), basket.addressId()));
        var offered = offers.of(items.stream().map(Item::variantId).toList());
        var buyer = Parallel.answer(asked).orElse(null);
        if (buyer == null || buyer.address() == null) return new Quotation.AddressUnknown();
        if (items.isEmpty()) return new Quotation.CartEmpty();
        var missing = items.stream()
                .map(Item::variantId)
                .filter(id -> !offered.containsKey(id) || !offered.get(id).orderable())
                .toList();
        if (!missing.isEmpty()) return new Quotation.ItemsUnavailable(missing);
        return priced(basket, buyer, items, offered);
    }

    private Quotation priced(Basket basket, Buyer buyer, List<Item> items, Map<UUID, Offer> offered) {
        var sellers = new LinkedHashMap<UUID, Offer>();
        items.forEach(item -> {
            var offer = offered.get(item.variantId());
            sellers.putIfAbsent(offer.sellerId(), offer);
        });
        var asked = parallel.start(() -> deliveries.quote(buyer.address(), sellers.keySet()));
        var worth = basket.couponCode() == null
                ? null
                : coupons.evaluate(basket.couponCode(), basket.customerId(), couponLines(items, offered));
        var fees = Parallel.answer(asked);
        var undelivered =
                sellers.keySet().stream().filter(id -> !fees.containsKey(id)).toList();
        if (!undelivered.isEmpty()) return new Quotation.NotDelivered(undelivered);
        var unchosen = basket.delivery().entrySet().stream()
                .filter(chosen -> !fees.containsKey(chosen.getKey())
                        || fees.get(chosen.getKey()).option(chosen.getValue()).isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        if (!unchosen.isEmpty()) return new Quotation.ChoiceUnavailable(unchosen);
        if (worth != null && !worth.valid()) return new Quotation.CouponInvalid(worth.reason());
        return new Quotation.Priced(quote(
                buyer,
                lines(items, offered),
                worth == null ? 0 : worth.discount().amount(),
                deliveries(basket, sellers, fees),
                fees));
    }

    private Quote quote(
            Buyer buyer,
            List<OrderLine> lines,
            long worthMinor,
            List<SellerDelivery> agreed,
            Map<UUID, Deliveries.Fee> fees) {
        var weights = lines.stream().mapToLong(OrderLine::totalMinor).toArray();
        long subtotal = Arrays.stream(weights).sum();
        long discount = Math.clamp(worthMinor, 0, subtotal);
        var shares = Shares.of(discount, weights);
        var discounted = new ArrayList<OrderLine>();
        for (int i = 0; i < shares.length; i++) discounted.add(lines.get(i).discounted(shares[i]));
        long delivery = agreed.stream().mapToLong(SellerDelivery::feeMinor).sum();
        long vat = Vat.within(subtotal - discount + delivery, rules.of(Rule.VAT_BASIS_POINTS, clock.instant()));
        return new Quote(buyer, discounted, agreed, fees, new Totals(subtotal, discount, delivery, vat));
    }

    private static List<SellerDelivery> deliveries(
            Basket basket, Map<UUID, Offer> sellers, Map<UUID, Deliveries.Fee> fees) {
        return sellers.entrySet().stream()
                .map(seller -> {
                    var choice = basket.delivery().getOrDefault(seller.getKey(), SellerDelivery.Choice.STANDARD);
                    var fee = fees.get(seller.getKey());
                    var option = fee.option(choice).orElseThrow();
                    return new SellerDelivery(
                            seller.getKey(),
                            seller.getValue().shopName(),
                            option.fee().amount(),
                            option.estimate().minDays(),
                            option.estimate().maxDays(),
                            choice,
                            fee.sameCity());
                })
                .toList();
    }

    private static List<OrderLine> lines(List<Item> items, Map<UUID, Offer> offered) {
        return items.stream()
                .map(item -> {
                    var offer = offered.get(item.variantId());
                    return new OrderLine(
                            Ids.next(),
                            offer.variantId(),
                            offer.productId(),
                            offer.sellerId(),
                            offer.categoryId(),
                            offer.sku(),
                            offer.name(),
                            offer.options(),
                            offer.image(),
                            item.quantity(),
                            offer.price().amount(),
                            0,
                            null);
                })
                .toList();
    }

    private static List<Coupons.Line> couponLines(List<Item> items, Map<UUID, Offer> offered) {
        return items.stream()
                .map(item -> {
                    var offer = offered.get(item.variantId());
                    return new Coupons.Line(
                            offer.variantId(),
                            offer.sellerId(),
                            offer.categoryId(),
                            item.quantity(),
                            offer.price().times(item.quantity()).amount());
                })
                .toList();
    }
}
