package bd.haat.order.saga;

import static bd.haat.order.orders.State.*;

import bd.haat.order.orders.State;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** An order as facts: what has happened to it decides where it stands. Written down apart from the {@link Saga}, to be compared with it. */
final class ReferenceOrder {
    private static final Map<State, Duration> PATIENCE = Map.of(
            IN_REVIEW, Duration.ofHours(2),
            OPENING_PAYMENT, Duration.ofMinutes(15),
            AWAITING_PAYMENT, Duration.ofMinutes(30),
            DELIVERED, Duration.ofDays(7));

    private static final Duration FOR_ANSWERS = Duration.ofMinutes(10);

    private static final Set<State> UNANSWERED = EnumSet.of(
            AWAITING_ANSWERS, AWAITING_STOCK, AWAITING_COUPON, HELD_FOR_ANSWERS, HELD_FOR_STOCK, HELD_FOR_COUPON);
    private static final Set<State> UNDECIDED = with(UNANSWERED, IN_REVIEW);
    private static final Set<State> UNCONFIRMED = with(UNDECIDED, OPENING_PAYMENT, AWAITING_PAYMENT);
    private static final Set<State> ON_THE_WAY = EnumSet.of(CONFIRMED, FULFILLING);

    private boolean onDelivery;
    private boolean review;
    private boolean reserved;
    private boolean held;
    private boolean payable;
    private boolean paid;
    private boolean accepted;
    private boolean delivered;
    private boolean returned;
    private boolean completed;
    private boolean moneyBack;
    private State ended;
    private Instant since;

    ReferenceOrder(boolean onDelivery, boolean coupon, boolean review, Instant placedAt) {
        this.onDelivery = onDelivery;
        this.review = review;
        this.held = !coupon;
        this.since = placedAt;
    }

    State state() {
        if (moneyBack) return REFUNDED;
        if (ended != null) return ended;
        if (returned) return RETURNED;
        if (completed) return COMPLETED;
        if (delivered) return DELIVERED;
        if (!reserved && !held) return review ? HELD_FOR_ANSWERS : AWAITING_ANSWERS;
        if (!reserved) return review ? HELD_FOR_STOCK : AWAITING_STOCK;
        if (!held) return review ? HELD_FOR_COUPON : AWAITING_COUPON;
        if (review) return IN_REVIEW;
        if (!onDelivery && !payable) return OPENING_PAYMENT;
        if (!onDelivery && !paid) return AWAITING_PAYMENT;
        return accepted ? FULFILLING : CONFIRMED;
    }

    Instant deadline() {
        var patience = UNANSWERED.contains(state()) ? FOR_ANSWERS : PATIENCE.get(state());
        return patience == null ? null : since.plus(patience);
    }

    void hear(Trigger what, Instant now) {
        var before = state();
        switch (what) {
            case STOCK_RESERVED -> reserved |= UNANSWERED.contains(before);
            case COUPON_HELD -> held |= UNANSWERED.contains(before);
            case STOCK_REJECTED -> endIf(UNDECIDED, REJECTED, ON_THE_WAY, CANCELLED);
            case COUPON_REFUSED -> endIf(UNDECIDED, REJECTED, Set.of(), null);
            case REVIEW_APPROVED -> review &= before != IN_REVIEW;
            case REVIEW_REJECTED -> endIf(Set.of(IN_REVIEW), REJECTED, Set.of(), null);
            case RESERVATION_EXPIRED -> endIf(UNCONFIRMED, EXPIRED, Set.of(), null);
            case PAYMENT_OPENED -> payable |= before == OPENING_PAYMENT;
            case PAYMENT_CAPTURED -> paid |= before == AWAITING_PAYMENT;
            case CASH_CHOSEN -> onDelivery |= before == AWAITING_PAYMENT;
            case SHIPMENT_ACCEPTED -> accepted |= before == CONFIRMED;
            case ALL_DELIVERED -> delivered |= before == FULFILLING;
            case CANCEL_ASKED -> endIf(Set.of(AWAITING_PAYMENT), CANCELLED, ON_THE_WAY, CANCELLED);
            case NOTHING_LEFT -> endIf(ON_THE_WAY, CANCELLED, Set.of(), null);
            case GOODS_RETURNED -> returned |= before == DELIVERED;
            case MONEY_BACK -> moneyBack |= !UNCONFIRMED.contains(before) && before != REJECTED;
            case DEADLINE -> {
                if (deadline() == null || now.isBefore(deadline())) return;
                if (before == DELIVERED) completed = true;
                else ended = EXPIRED;
            }
            case SHIPMENT_DROPPED -> {}
        }
        if (state() != before) since = now;
    }

    private void endIf(Set<State> in, State to, Set<State> or, State then) {
        var now = state();
        if (in.contains(now)) ended = to;
        else if (or.contains(now)) ended = then;
    }

    private static Set<State> with(Set<State> some, State... more) {
        var all = EnumSet.copyOf(some);
        all.addAll(Set.of(more));
        return all;
    }
}
