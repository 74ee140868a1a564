package bd.haat.order.saga;

import static bd.haat.order.orders.State.*;
import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.order.orders.Actor;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.PaymentMethod;
import bd.haat.order.orders.State;
import bd.haat.order.saga.Parcels.Parcel;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What surrounds one order, in memory: catalogue, gateway, sellers, couriers, time and the money, and the real saga between them. */
final class OrderWorld {
    private static final long DUE = 1_000;
    private static final Set<Parcel> GONE = EnumSet.of(Parcel.HANDED_OVER, Parcel.DELIVERED);
    private static final Set<State> WITH_GOODS = EnumSet.of(CONFIRMED, FULFILLING, DELIVERED, COMPLETED, RETURNED);
    /** Each of these may happen once more to another shipment. */
    private static final Set<Trigger> BY_SHIPMENT = EnumSet.of(Trigger.SHIPMENT_DROPPED, Trigger.NOTHING_LEFT);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(1),
            Duration.ofMinutes(9),
            Duration.ofMinutes(31),
            Duration.ofHours(23),
            Duration.ofDays(3),
            Duration.ofDays(8));

    final OrdersInMemory orders;
    private final Parcels parcels;
    private final Purse purse;
    private final ReferenceOrder reference;
    private final AdvanceOrder saga;
    private boolean onDelivery;
    private Instant now = Instant.parse("2026-11-23T06:24:00Z");
    private boolean sessionEver;
    private boolean reservedHeard;
    private int captures;

    OrderWorld(boolean onDelivery, boolean coupon, boolean review, int sellers) {
        this.onDelivery = onDelivery;
        parcels = new Parcels(sellers);
        purse = new Purse(sellers, DUE);
        reference = new ReferenceOrder(onDelivery, coupon, review, now);
        orders = new OrdersInMemory(
                new UUID(0, 1),
                reference.state(),
                onDelivery ? PaymentMethod.COD : PaymentMethod.BKASH,
                DUE * sellers,
                now,
                reference.deadline());
        saga = SagaInMemory.of(
                orders,
                () -> now,
                Map.of(
                        Effect.ANNOUNCE, () -> {},
                        Effect.OPEN_PAYMENT, () -> assertThat(sessionEver).isFalse(),
                        Effect.CLOSE_PAYMENT, () -> {},
                        Effect.EXPECT_CASH, () -> assertThat(this.onDelivery).isTrue(),
                        Effect.BOOK_SHIPMENTS, () -> parcels.book(now),
                        Effect.CANCEL_SHIPMENTS, () -> parcels.cancelOpen().forEach(this::release),
                        Effect.REFUND, purse::sendBack,
                        Effect.SETTLE, purse::settle));
    }

    /** @param choice which shipment, which pause */
    void happen(Happening what, int choice) {
        int one = choice % parcels.count();
        switch (what) {
            case STOCK_RESERVED -> {
                reservedHeard = true;
                apply(Trigger.STOCK_RESERVED);
            }
            case STOCK_REJECTED -> apply(Trigger.STOCK_REJECTED);
            case COUPON_HELD -> apply(Trigger.COUPON_HELD);
            case COUPON_REFUSED -> apply(Trigger.COUPON_REFUSED);
            case RESERVATION_EXPIRED -> apply(Trigger.RESERVATION_EXPIRED);
            case REVIEW_APPROVED -> apply(Trigger.REVIEW_APPROVED);
            case REVIEW_REJECTED -> apply(Trigger.REVIEW_REJECTED);
            case SESSION -> session();
            case CAPTURE -> capture();
            case CASH -> cash();
            case CANCEL -> {
                boolean allGone = state() == FULFILLING && !parcels.anyOpen();
                if (!allGone) apply(Trigger.CANCEL_ASKED);
            }
            case ACCEPT -> {
                if (parcels.at(one) == Parcel.BOOKED) {
                    parcels.accept(one);
                    apply(Trigger.SHIPMENT_ACCEPTED);
                }
            }
            case HAND_OVER -> {
                if (parcels.at(one) == Parcel.ACCEPTED) parcels.handOver(one);
            }
            case DELIVER -> deliver(one);
            case RETURN -> {
                if (state() == DELIVERED) {
                    purse.giveBack(choice % 2);
                    purse.sendBack();
                }
                apply(Trigger.GOODS_RETURNED);
            }
            case MONEY_BACK -> moneyBack();
            case LATE_SWEEP -> apply(Trigger.DEADLINE);
            case TIME -> {
                now = now.plus(PAUSES.get(choice % PAUSES.size()));
                sweep();
            }
        }
        check();
    }

    State state() {
        return orders.order().state();
    }

    /** Whether nothing is left to wait for but people: goods paid at the door that never arrived. */
    boolean isLeftToPeople() {
        return onDelivery && parcels.any(Parcel.HANDED_OVER::equals);
    }

    private Optional<Order> apply(Trigger trigger) {
        reference.hear(trigger, now);
        var moved = saga.apply(orders.order().id(), Occurrence.of(trigger));
        same(trigger);
        if (!BY_SHIPMENT.contains(trigger)) {
            assertThat(saga.apply(orders.order().id(), Occurrence.of(trigger)))
                    .as("the same again")
                    .isEmpty();
        }
        return moved;
    }

    private void session() {
        if (state() != OPENING_PAYMENT) return;
        sessionEver = true;
        reference.hear(Trigger.PAYMENT_OPENED, now);
        saga.apply(orders.order().id(), Occurrence.payable("https://pay", now.plusSeconds(1_800)));
        same(Trigger.PAYMENT_OPENED);
    }

    /** A shopper who tried twice may have paid twice, at any time after. */
    private void capture() {
        if (!sessionEver || captures == 2) return;
        captures++;
        long total = orders.order().totals().totalMinor();
        purse.capture(total);
        if (apply(Trigger.PAYMENT_CAPTURED).isPresent()) purse.standsForGoods(total);
        else purse.sendBack();
    }

    /** The shopper will pay at the door instead; a page that was left open may still take money. */
    private void cash() {
        if (state() != AWAITING_PAYMENT) return;
        onDelivery = true;
        orders.payBy(orders.order(), PaymentMethod.COD);
        apply(Trigger.CASH_CHOSEN);
    }

    private void deliver(int one) {
        if (parcels.at(one) != Parcel.HANDED_OVER) return;
        parcels.end(one, Parcel.DELIVERED);
        if (onDelivery) purse.collect(one);
        if (parcels.allAre(Parcel.DELIVERED, Parcel.CANCELLED)) apply(Trigger.ALL_DELIVERED);
    }

    private void moneyBack() {
        if (!purse.arrive()) return;
        boolean cashToCome = onDelivery && (parcels.anyOpen() || parcels.any(Parcel.HANDED_OVER::equals));
        if (purse.isAllBack() && !cashToCome) apply(Trigger.MONEY_BACK);
    }

    private void sweep() {
        if (!orders.overdue(now, 1).isEmpty()) apply(Trigger.DEADLINE);
        for (int i = 0; i < parcels.count(); i++) if (parcels.isOverdue(i, now)) drop(i);
    }

    private void drop(int one) {
        parcels.leaveToPeople(one);
        if (parcels.at(one) == Parcel.HANDED_OVER && onDelivery) return;
        parcels.end(one, Parcel.CANCELLED);
        release(one);
        boolean nothing = parcels.allAre(Parcel.CANCELLED);
        apply(nothing ? Trigger.NOTHING_LEFT : Trigger.SHIPMENT_DROPPED);
        if (!nothing && parcels.allAre(Parcel.DELIVERED, Parcel.CANCELLED)) apply(Trigger.ALL_DELIVERED);
    }

    private void release(int one) {
        if (!onDelivery) purse.release(one);
    }

    private void same(Trigger heard) {
        assertThat(state()).as("after " + heard).isEqualTo(reference.state());
        assertThat(orders.order().deadlineAt()).as("deadline after " + heard).isEqualTo(reference.deadline());
    }

    private void check() {
        var state = state();
        if (state == COMPLETED || state == RETURNED)
            assertThat(purse.isEscrowEmpty()).as("paid out").isTrue();
        if (WITH_GOODS.contains(state)) assertThat(reservedHeard).as("stock").isTrue();
        if (state == CONFIRMED || state == FULFILLING)
            assertThat(parcels.anyOpen() || parcels.any(Parcel.HANDED_OVER::equals))
                    .as("something to wait for")
                    .isTrue();
        for (int i = 0; i < parcels.count(); i++) {
            boolean waits = parcels.isOpen(i) || parcels.at(i) == Parcel.HANDED_OVER && !onDelivery;
            if (waits) assertThat(parcels.actAt(i)).as("a clock runs").isNotNull();
            if (purse.escrow(i) > 0 && !WITH_GOODS.contains(state))
                assertThat(GONE).contains(parcels.at(i));
        }
        purse.check();
        orders.timeline.forEach(told -> {
            if (told.from().status().isFinal() && told.to() != told.from())
                assertThat(told.to()).isEqualTo(REFUNDED);
            assertThat(told.entry().by()).isEqualTo(Actor.SYSTEM);
        });
        assertThat(orders.order().version()).isEqualTo(1 + orders.timeline.size());
    }
}
