package bd.haat.order.checkout;

import bd.haat.common.messaging.Events;
import bd.haat.common.money.Money;
import bd.haat.common.persistence.Ids;
import bd.haat.order.cart.Carts;
import bd.haat.order.orders.Actor;
import bd.haat.order.orders.Entry;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.OrderLine;
import bd.haat.order.orders.OrderNumber;
import bd.haat.order.orders.Orders;
import bd.haat.order.orders.Orders.Vetting;
import bd.haat.order.orders.PaymentMethod;
import bd.haat.order.orders.State;
import bd.haat.order.payment.PaymentMethods;
import bd.haat.order.rules.Rule;
import bd.haat.order.rules.Rules;
import bd.haat.order.saga.AfterCommit;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Turns a basket into a recorded order. The price comes from the catalogue, never from the buyer. */
@Service
class PlaceOrder {
    private static final int NUMBERS_TRIED = 5;

    private final PriceBasket priceBasket;
    private final Orders orders;
    private final Carts carts;
    private final PaymentMethods methods;
    private final VetPurchase vetPurchase;
    private final Rules rules;
    private final Events events;
    private final MeterRegistry meters;
    private final TransactionOperations transaction;
    private final Clock clock;

    PlaceOrder(
            PriceBasket priceBasket,
            Orders orders,
            Carts carts,
            PaymentMethods methods,
            VetPurchase vetPurchase,
            Rules rules,
            Events events,
            MeterRegistry meters,
            TransactionOperations transaction,
            Clock clock) {
        this.priceBasket = priceBasket;
        this.orders = orders;
        this.carts = carts;
        this.methods = methods;
        this.vetPurchase = vetPurchase;
        this.rules = rules;
        this.events = events;
        this.meters = meters;
        this.transaction = transaction;
        this.clock = clock;
    }

    Placement place(PlaceOrderCommand asked) {
        // Looked up first: a retry must find its order even if the price has moved since.
        var placed = orders.placed(asked.basket().customerId(), asked.key());
        if (placed.isPresent()) return new Placement.AlreadyPlaced(placed.get());
        var priced = priceBasket.price(asked.basket());
        if (!(priced instanceof Quotation.Priced(var quote))) return new Placement.NotPriced(priced);
        if (!quote.buyer().verified()) return new Placement.NotVerified();
        if (!offered(asked.paymentMethod(), quote)) return new Placement.MethodUnavailable();
        var total = Money.bdt(quote.totals().totalMinor());
        if (asked.expectedTotal() != null && !asked.expectedTotal().equals(total))
            return new Placement.PriceChanged(total);
        return recorded(asked, quote);
    }

    /** Two orders of one day that draw the same number: the second draws again. */
    private Placement recorded(PlaceOrderCommand asked, Quote quote) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(_ -> record(asked, quote));
            } catch (DuplicateKeyException numberTaken) {
                if (attempt == NUMBERS_TRIED) throw numberTaken;
            }
        }
    }

    private Placement record(PlaceOrderCommand asked, Quote quote) {
        return switch (vetPurchase.vet(asked, quote)) {
            case VetPurchase.Vetted.Stopped(var why) -> why;
            case VetPurchase.Vetted.Passed(var vetting, var held) -> record(asked, order(asked, quote, held), vetting);
        };
    }

    private Placement record(PlaceOrderCommand asked, Order order, Vetting vetting) {
        var basket = asked.basket();
        var entry = new Entry("PLACED", Actor.shopper(basket.customerId()), null);
        if (!orders.addOnce(order, asked.key(), entry, vetting))
            return new Placement.AlreadyPlaced(
                    orders.placed(basket.customerId(), asked.key()).orElseThrow()); // a concurrent twin won the key
        events.publish(OrderPlaced.of(order, reserveUntil(order)));
        if (basket.isCart())
            carts.remove(
                    basket.customerId(),
                    order.lines().stream().map(OrderLine::variantId).toList());
        AfterCommit.run(() -> meters.counter(
                        "haat.orders.placed", "payment", asked.paymentMethod().name())
                .increment());
        return new Placement.Placed(order.id());
    }

    private Order order(PlaceOrderCommand asked, Quote quote, boolean held) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var coupon = asked.basket().couponCode();
        return new Order(
                Ids.next(),
                OrderNumber.at(now),
                asked.basket().customerId(),
                first(coupon != null, held),
                1,
                asked.paymentMethod(),
                quote.totals(),
                coupon,
                quote.buyer().address(),
                quote.deliveries(),
                quote.lines(),
                now,
                now.plus(rules.seconds(Rule.ANSWER_SECONDS, now)));
    }

    private static State first(boolean coupon, boolean held) {
        if (held) return coupon ? State.HELD_FOR_ANSWERS : State.HELD_FOR_STOCK;
        return coupon ? State.AWAITING_ANSWERS : State.AWAITING_STOCK;
    }

    /** The goods of an order that somebody is to look at wait as long as that may take. */
    private Instant reserveUntil(Order order) {
        var at = order.placedAt();
        var until = at.plus(rules.seconds(Rule.RESERVATION_SECONDS, at));
        boolean held = order.state() == State.HELD_FOR_ANSWERS || order.state() == State.HELD_FOR_STOCK;
        return held ? until.plus(rules.seconds(Rule.REVIEW_SECONDS, at)) : until;
    }

    /** Money paid ahead needs a gateway and something to pay; cash needs neither. */
    private boolean offered(PaymentMethod method, Quote quote) {
        return method.onDelivery() || methods.offers(method, quote.totals().totalMinor());
    }
}
