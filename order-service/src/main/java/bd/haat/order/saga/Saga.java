package bd.haat.order.saga;

import static bd.haat.order.orders.State.*;
import static bd.haat.order.saga.Effect.*;
import static bd.haat.order.saga.Saga.Paying.*;
import static bd.haat.order.saga.Trigger.*;

import bd.haat.order.orders.State;
import bd.haat.order.rules.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The life of an order as one table: in this state, when that happens, go there and do these. What is not in the table changes nothing,
 * so that whatever comes late, twice or out of order is harmless.
 */
final class Saga {
    /** Which orders a row is for. */
    enum Paying {
        ANYHOW,
        ON_DELIVERY,
        AHEAD
    }

    record Step(State to, List<Effect> effects) {}

    private record Row(Set<State> in, Trigger when, Paying paying, Step step) {}

    private static final Set<State> PENDING = EnumSet.of(
            AWAITING_ANSWERS,
            AWAITING_STOCK,
            AWAITING_COUPON,
            HELD_FOR_ANSWERS,
            HELD_FOR_STOCK,
            HELD_FOR_COUPON,
            IN_REVIEW);

    private static final Set<State> ON_THE_WAY = EnumSet.of(CONFIRMED, FULFILLING);

    private static final Set<State> PAID =
            EnumSet.of(CONFIRMED, FULFILLING, DELIVERED, COMPLETED, RETURNED, CANCELLED, EXPIRED);

    private static final List<Row> TABLE = List.of(
            //  in, when, for orders paid, go to, do
            row(AWAITING_ANSWERS, STOCK_RESERVED, ANYHOW, AWAITING_COUPON),
            row(AWAITING_ANSWERS, COUPON_HELD, ANYHOW, AWAITING_STOCK),
            row(AWAITING_STOCK, STOCK_RESERVED, ON_DELIVERY, CONFIRMED, EXPECT_CASH, BOOK_SHIPMENTS, ANNOUNCE),
            row(AWAITING_STOCK, STOCK_RESERVED, AHEAD, OPENING_PAYMENT, OPEN_PAYMENT),
            row(AWAITING_COUPON, COUPON_HELD, ON_DELIVERY, CONFIRMED, EXPECT_CASH, BOOK_SHIPMENTS, ANNOUNCE),
            row(AWAITING_COUPON, COUPON_HELD, AHEAD, OPENING_PAYMENT, OPEN_PAYMENT),
            row(HELD_FOR_ANSWERS, STOCK_RESERVED, ANYHOW, HELD_FOR_COUPON),
            row(HELD_FOR_ANSWERS, COUPON_HELD, ANYHOW, HELD_FOR_STOCK),
            row(HELD_FOR_STOCK, STOCK_RESERVED, ANYHOW, IN_REVIEW),
            row(HELD_FOR_COUPON, COUPON_HELD, ANYHOW, IN_REVIEW),
            row(IN_REVIEW, REVIEW_APPROVED, ON_DELIVERY, CONFIRMED, EXPECT_CASH, BOOK_SHIPMENTS, ANNOUNCE),
            row(IN_REVIEW, REVIEW_APPROVED, AHEAD, OPENING_PAYMENT, OPEN_PAYMENT),
            row(IN_REVIEW, REVIEW_REJECTED, ANYHOW, REJECTED, ANNOUNCE),
            row(PENDING, STOCK_REJECTED, ANYHOW, REJECTED, ANNOUNCE),
            row(PENDING, COUPON_REFUSED, ANYHOW, REJECTED, ANNOUNCE),
            row(PENDING, RESERVATION_EXPIRED, ANYHOW, EXPIRED, ANNOUNCE),
            row(PENDING, DEADLINE, ANYHOW, EXPIRED, ANNOUNCE),
            row(OPENING_PAYMENT, PAYMENT_OPENED, AHEAD, AWAITING_PAYMENT, ANNOUNCE),
            row(OPENING_PAYMENT, RESERVATION_EXPIRED, AHEAD, EXPIRED, CLOSE_PAYMENT, ANNOUNCE),
            row(OPENING_PAYMENT, DEADLINE, AHEAD, EXPIRED, CLOSE_PAYMENT, ANNOUNCE),
            row(AWAITING_PAYMENT, PAYMENT_CAPTURED, AHEAD, CONFIRMED, BOOK_SHIPMENTS, ANNOUNCE),
            row(
                    AWAITING_PAYMENT,
                    CASH_CHOSEN,
                    ON_DELIVERY,
                    CONFIRMED,
                    CLOSE_PAYMENT,
                    EXPECT_CASH,
                    BOOK_SHIPMENTS,
                    ANNOUNCE),
            row(AWAITING_PAYMENT, CANCEL_ASKED, AHEAD, CANCELLED, CLOSE_PAYMENT, ANNOUNCE),
            row(AWAITING_PAYMENT, RESERVATION_EXPIRED, AHEAD, EXPIRED, CLOSE_PAYMENT, ANNOUNCE),
            row(AWAITING_PAYMENT, DEADLINE, AHEAD, EXPIRED, CLOSE_PAYMENT, ANNOUNCE),
            row(CONFIRMED, SHIPMENT_ACCEPTED, ANYHOW, FULFILLING),
            row(CONFIRMED, CANCEL_ASKED, ANYHOW, CANCELLED, CANCEL_SHIPMENTS, REFUND, ANNOUNCE),
            row(FULFILLING, CANCEL_ASKED, ANYHOW, CANCELLED, CANCEL_SHIPMENTS, REFUND, ANNOUNCE),
            // The promise of stock had run out just before the confirmation and could not be renewed.
            row(ON_THE_WAY, STOCK_REJECTED, ANYHOW, CANCELLED, CANCEL_SHIPMENTS, REFUND, ANNOUNCE),
            // Clocks of single shipments, see overdue.EndOverdueShipments; what was paid for them goes back at once.
            row(CONFIRMED, SHIPMENT_DROPPED, ANYHOW, CONFIRMED, REFUND),
            row(FULFILLING, SHIPMENT_DROPPED, ANYHOW, FULFILLING, REFUND),
            row(ON_THE_WAY, NOTHING_LEFT, ANYHOW, CANCELLED, REFUND, ANNOUNCE),
            row(CANCELLED, SHIPMENT_DROPPED, AHEAD, CANCELLED, REFUND),
            row(CANCELLED, NOTHING_LEFT, AHEAD, CANCELLED, REFUND),
            row(FULFILLING, ALL_DELIVERED, ANYHOW, DELIVERED, ANNOUNCE),
            row(DELIVERED, DEADLINE, ANYHOW, COMPLETED, SETTLE, ANNOUNCE),
            // What does not go back to the shopper, such as a delivery charge, is the sellers'.
            row(DELIVERED, GOODS_RETURNED, ANYHOW, RETURNED, SETTLE),
            row(PAID, MONEY_BACK, ANYHOW, REFUNDED, ANNOUNCE));

    private Saga() {}

    /** What follows; empty if nothing does. */
    static Optional<Step> step(State state, Trigger trigger, boolean onDelivery) {
        return TABLE.stream()
                .filter(row -> row.when == trigger && row.in.contains(state))
                .filter(row -> row.paying == ANYHOW || (row.paying == ON_DELIVERY) == onDelivery)
                .map(Row::step)
                .findFirst();
    }

    /**
     * How long an order may stay in a state before {@link Trigger#DEADLINE}; empty for ever. On their way, an order's shipments have the
     * clocks, one each.
     */
    static Optional<Rule> patience(State state) {
        return switch (state) {
            case AWAITING_ANSWERS, AWAITING_STOCK, AWAITING_COUPON, HELD_FOR_ANSWERS, HELD_FOR_STOCK, HELD_FOR_COUPON ->
                Optional.of(Rule.ANSWER_SECONDS);
            case IN_REVIEW -> Optional.of(Rule.REVIEW_SECONDS);
            case OPENING_PAYMENT -> Optional.of(Rule.SESSION_SECONDS);
            case AWAITING_PAYMENT -> Optional.of(Rule.PAYMENT_SECONDS);
            case DELIVERED -> Optional.of(Rule.RETURN_SECONDS);
            case CONFIRMED, FULFILLING, REJECTED, EXPIRED, CANCELLED, COMPLETED, RETURNED, REFUNDED -> Optional.empty();
        };
    }

    private static Row row(State in, Trigger when, Paying paying, State to, Effect... effects) {
        return row(EnumSet.of(in), when, paying, to, effects);
    }

    private static Row row(Set<State> in, Trigger when, Paying paying, State to, Effect... effects) {
        return new Row(in, when, paying, new Step(to, List.of(effects)));
    }
}
