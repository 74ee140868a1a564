package bd.haat.order.saga;

import static bd.haat.order.orders.State.*;
import static bd.haat.order.saga.OrderWorld.Parcel.*;
import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.order.orders.Actor;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.PaymentMethod;
import bd.haat.order.orders.State;
import bd.haat.order.rules.Rules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionOperations;

/** What surrounds one order, in memory: catalogue, gateway, sellers, couriers, time and the money, and the real saga between them. */
final class OrderWorld {
    enum Happening {
        STOCK_RESERVED,
        STOCK_REJECTED,
        COUPON_HELD,
        COUPON_REFUSED,
        RESERVATION_EXPIRED,
        REVIEW_APPROVED,
        REVIEW_REJECTED,
        SESSION,
        CAPTURE,
        CASH,
        CANCEL,
        ACCEPT,
        HAND_OVER,
        DELIVER,
        RETURN,
        MONEY_BACK,
        /** A sweep acts on what it read before somebody moved the order. */
        LATE_SWEEP,
        TIME
    }

    enum Parcel {
        NONE,
        BOOKED,
        ACCEPTED,
        HANDED_OVER,
        DELIVERED,
        CANCELLED
    }

    private static final long DUE = 1_000;
    private static final Set<Parcel> OPEN = EnumSet.of(BOOKED, ACCEPTED);
    private static final Set<Parcel> GONE = EnumSet.of(HANDED_OVER, Parcel.DELIVERED);
    private static final Set<State> WITH_GOODS =
            EnumSet.of(CONFIRMED, FULFILLING, State.DELIVERED, COMPLETED, RETURNED);
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
    final Parcel[] parcels;
    private boolean onDelivery;
    private final long[] escrow;
    private final Instant[] actAt;
    private final ReferenceOrder reference;
    private final AdvanceOrder saga;
    private Instant now = Instant.parse("2026-11-23T06:24:00Z");
    private Instant bookedAt;
    private boolean sessionEver;
    private boolean reservedHeard;
    private int captures;
    private long captured;
    private long collected;
    private long owed;
    private long onItsWayBack;
    private long refunded;
    private long settled;

    OrderWorld(boolean onDelivery, boolean coupon, boolean review, int sellers) {
        this.onDelivery = onDelivery;
        parcels = new Parcel[sellers];
        Arrays.fill(parcels, NONE);
        escrow = new long[sellers];
        actAt = new Instant[sellers];
        reference = new ReferenceOrder(onDelivery, coupon, review, now);
        orders = new OrdersInMemory(
                new UUID(0, 1),
                reference.state(),
                onDelivery ? PaymentMethod.COD : PaymentMethod.BKASH,
                DUE * sellers,
                now,
                reference.deadline());
        Rules rules = (rule, _) -> switch (rule) {
            case ANSWER_SECONDS -> 600;
            case REVIEW_SECONDS -> 7_200;
            case SESSION_SECONDS -> 900;
            case PAYMENT_SECONDS -> 1_800;
            case RETURN_SECONDS -> 604_800;
            default -> throw new IllegalArgumentException(rule.name());
        };
        saga = new AdvanceOrder(
                orders,
                rules,
                _ -> {},
                List.of(
                        does(Effect.ANNOUNCE, _ -> {}),
                        does(Effect.OPEN_PAYMENT, _ -> assertThat(sessionEver).isFalse()),
                        does(Effect.CLOSE_PAYMENT, _ -> {}),
                        does(
                                Effect.EXPECT_CASH,
                                _ -> assertThat(this.onDelivery).isTrue()),
                        does(Effect.BOOK_SHIPMENTS, _ -> book()),
                        does(Effect.CANCEL_SHIPMENTS, _ -> cancelOpen()),
                        does(Effect.REFUND, _ -> sendBack()),
                        does(Effect.SETTLE, _ -> settle())),
                TransactionOperations.withoutTransaction(),
                new Clock() {
                    @Override
                    public ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }

                    @Override
                    public Instant instant() {
                        return now;
                    }
                });
    }

    /** @param choice which shipment, which pause */
    void happen(Happening what, int choice) {
        int one = choice % parcels.length;
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
                boolean allGone =
                        state() == FULFILLING && Arrays.stream(parcels).noneMatch(OPEN::contains);
                if (!allGone) apply(Trigger.CANCEL_ASKED);
            }
            case ACCEPT -> {
                if (parcels[one] == BOOKED) {
                    step(one, ACCEPTED, Duration.ofDays(2 + 5));
                    apply(Trigger.SHIPMENT_ACCEPTED);
                }
            }
            case HAND_OVER -> {
                if (parcels[one] == ACCEPTED) step(one, HANDED_OVER, Duration.ofDays(10 + 5));
            }
            case DELIVER -> deliver(one);
            case RETURN -> {
                if (state() == State.DELIVERED) giveBack(choice % 2);
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
        return onDelivery && Arrays.asList(parcels).contains(HANDED_OVER);
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
        captured += total;
        owed += total;
        if (apply(Trigger.PAYMENT_CAPTURED).isPresent()) {
            owed -= total;
            Arrays.fill(escrow, DUE);
        } else sendBack();
    }

    /** The shopper will pay at the door instead; a page that was left open may still take money. */
    private void cash() {
        if (state() != AWAITING_PAYMENT) return;
        onDelivery = true;
        orders.payBy(orders.order(), PaymentMethod.COD);
        apply(Trigger.CASH_CHOSEN);
    }

    private void deliver(int one) {
        if (parcels[one] != HANDED_OVER) return;
        parcels[one] = Parcel.DELIVERED;
        actAt[one] = null;
        if (onDelivery) {
            collected += DUE;
            escrow[one] += DUE;
        }
        if (Arrays.stream(parcels).allMatch(other -> other == Parcel.DELIVERED || other == Parcel.CANCELLED))
            apply(Trigger.ALL_DELIVERED);
    }

    private void moneyBack() {
        if (onItsWayBack == 0) return;
        owed -= onItsWayBack;
        refunded += onItsWayBack;
        onItsWayBack = 0;
        boolean cashToCome =
                onDelivery && Arrays.stream(parcels).anyMatch(one -> OPEN.contains(one) || one == HANDED_OVER);
        if (captured + collected == refunded && !cashToCome) apply(Trigger.MONEY_BACK);
    }

    private void sweep() {
        if (!orders.overdue(now, 1).isEmpty()) apply(Trigger.DEADLINE);
        for (int i = 0; i < parcels.length; i++) if (actAt[i] != null && !actAt[i].isAfter(now)) drop(i);
    }

    private void drop(int one) {
        actAt[one] = null;
        if (parcels[one] == HANDED_OVER && onDelivery) return;
        parcels[one] = Parcel.CANCELLED;
        release(one);
        boolean nothing = Arrays.stream(parcels).allMatch(other -> other == Parcel.CANCELLED);
        apply(nothing ? Trigger.NOTHING_LEFT : Trigger.SHIPMENT_DROPPED);
        if (!nothing && Arrays.stream(parcels).allMatch(p -> p == Parcel.DELIVERED || p == Parcel.CANCELLED))
            apply(Trigger.ALL_DELIVERED);
    }

    private void book() {
        assertThat(parcels).as("booked once").containsOnly(NONE);
        bookedAt = now;
        for (int i = 0; i < parcels.length; i++) step(i, BOOKED, Duration.ofDays(1));
    }

    private void step(int one, Parcel to, Duration patience) {
        parcels[one] = to;
        actAt[one] = bookedAt.plus(patience);
    }

    private void cancelOpen() {
        for (int i = 0; i < parcels.length; i++)
            if (OPEN.contains(parcels[i])) {
                parcels[i] = Parcel.CANCELLED;
                actAt[i] = null;
                release(i);
            }
    }

    private void release(int one) {
        if (onDelivery) return;
        owed += escrow[one];
        escrow[one] = 0;
    }

    /** For goods that came back, however they were paid; a delivery charge may stay with each shop. */
    private void giveBack(long charge) {
        for (int i = 0; i < parcels.length; i++) {
            long back = Math.max(0, escrow[i] - charge);
            owed += back;
            escrow[i] -= back;
        }
        sendBack();
    }

    private void sendBack() {
        onItsWayBack = owed;
    }

    private void settle() {
        settled += Arrays.stream(escrow).sum();
        Arrays.fill(escrow, 0);
    }

    private void same(Trigger heard) {
        assertThat(state()).as("after " + heard).isEqualTo(reference.state());
        assertThat(orders.order().deadlineAt()).as("deadline after " + heard).isEqualTo(reference.deadline());
    }

    private void check() {
        var state = state();
        if (state == COMPLETED || state == RETURNED)
            assertThat(escrow).as("paid out").containsOnly(0);
        if (WITH_GOODS.contains(state)) assertThat(reservedHeard).as("stock").isTrue();
        if (state == CONFIRMED || state == FULFILLING)
            assertThat(parcels).as("something to wait for").containsAnyOf(BOOKED, ACCEPTED, HANDED_OVER);
        for (int i = 0; i < parcels.length; i++) {
            boolean waits = OPEN.contains(parcels[i]) || parcels[i] == HANDED_OVER && !onDelivery;
            if (waits) assertThat(actAt[i]).as("a clock runs").isNotNull();
            if (escrow[i] > 0 && !WITH_GOODS.contains(state)) assertThat(GONE).contains(parcels[i]);
        }
        assertThat(captured + collected)
                .as("no paisa is lost")
                .isEqualTo(owed + Arrays.stream(escrow).sum() + refunded + settled);
        assertThat(onItsWayBack).as("all that is owed is on its way back").isEqualTo(owed);
        orders.timeline.forEach(told -> {
            if (told.from().status().isFinal() && told.to() != told.from())
                assertThat(told.to()).isEqualTo(REFUNDED);
            assertThat(told.entry().by()).isEqualTo(Actor.SYSTEM);
        });
        assertThat(orders.order().version()).isEqualTo(1 + orders.timeline.size());
    }

    private static Reaction does(Effect effect, Consumer<Order> work) {
        return new Reaction() {
            @Override
            public Effect to() {
                return effect;
            }

            @Override
            public void react(Order order, Occurrence what) {
                work.accept(order);
            }
        };
    }
}
