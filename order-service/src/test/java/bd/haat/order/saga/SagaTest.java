package bd.haat.order.saga;

import static bd.haat.order.orders.State.*;
import static bd.haat.order.saga.Trigger.*;
import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.order.orders.State;
import bd.haat.order.orders.Status;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SagaTest {
    /** The table of the public API; from PENDING an order may also expire, when nobody answers in time. */
    private static final Map<Status, Set<Status>> PUBLIC = new EnumMap<>(Map.of(
            Status.PENDING,
                    EnumSet.of(
                            Status.REJECTED, Status.CONFIRMED, Status.AWAITING_PAYMENT, Status.EXPIRED, Status.PENDING),
            Status.AWAITING_PAYMENT, EnumSet.of(Status.CONFIRMED, Status.EXPIRED, Status.CANCELLED),
            Status.CONFIRMED, EnumSet.of(Status.FULFILLING, Status.CANCELLED, Status.REFUNDED),
            Status.FULFILLING, EnumSet.of(Status.DELIVERED, Status.CANCELLED, Status.REFUNDED),
            Status.DELIVERED, EnumSet.of(Status.COMPLETED, Status.RETURNED, Status.REFUNDED),
            Status.COMPLETED, EnumSet.of(Status.REFUNDED),
            Status.RETURNED, EnumSet.of(Status.REFUNDED),
            Status.CANCELLED, EnumSet.of(Status.REFUNDED),
            Status.EXPIRED, EnumSet.of(Status.REFUNDED)));

    @Test
    void noPairLeadsWhereThePublicTableDoesNot() {
        for (var state : State.values())
            for (var trigger : Trigger.values())
                for (boolean onDelivery : new boolean[] {true, false})
                    Saga.step(state, trigger, onDelivery)
                            .filter(step -> step.to() != state) // a shipment's news, which stands in the timeline
                            .ifPresent(step -> assertThat(PUBLIC.getOrDefault(state.status(), Set.of()))
                                    .as(state + " + " + trigger)
                                    .contains(step.to().status()));
    }

    @Test
    void everyPublicTransitionHasItsPair() {
        PUBLIC.forEach((from, all) -> all.forEach(
                to -> assertThat(reaches(from, to)).as(from + " to " + to).isTrue()));
    }

    private static boolean reaches(Status from, Status to) {
        for (var state : from.states())
            for (var trigger : Trigger.values())
                for (boolean onDelivery : new boolean[] {true, false})
                    if (Saga.step(state, trigger, onDelivery)
                            .filter(step -> step.to().status() == to)
                            .isPresent()) return true;
        return false;
    }

    @Test
    void whatHappensTwiceInARowMovesAnOrderOnce() {
        for (var state : State.values())
            for (var trigger : Trigger.values())
                for (boolean onDelivery : new boolean[] {true, false}) {
                    if (trigger == DEADLINE) continue; // the second one waits for a deadline of its own
                    Saga.step(state, trigger, onDelivery)
                            .filter(step -> trigger != SHIPMENT_DROPPED && trigger != NOTHING_LEFT) // once per shipment
                            .ifPresent(step -> assertThat(Saga.step(step.to(), trigger, onDelivery))
                                    .as(state + " + twice " + trigger)
                                    .isEmpty());
                }
    }

    @Test
    void stockAndCouponMayAnswerInEitherOrder() {
        for (boolean onDelivery : new boolean[] {true, false}) {
            var goal = onDelivery ? CONFIRMED : OPENING_PAYMENT;
            assertThat(after(AWAITING_ANSWERS, onDelivery, STOCK_RESERVED, COUPON_HELD))
                    .isEqualTo(goal);
            assertThat(after(AWAITING_ANSWERS, onDelivery, COUPON_HELD, STOCK_RESERVED))
                    .isEqualTo(goal);
            assertThat(after(AWAITING_ANSWERS, onDelivery, COUPON_REFUSED, STOCK_RESERVED))
                    .isEqualTo(REJECTED);
        }
    }

    @Test
    void aHeldOrderGoesOnOnlyWhenSomebodyHasLookedAtIt() {
        for (boolean onDelivery : new boolean[] {true, false}) {
            var goal = onDelivery ? CONFIRMED : OPENING_PAYMENT;
            assertThat(after(HELD_FOR_ANSWERS, onDelivery, STOCK_RESERVED, COUPON_HELD))
                    .isEqualTo(IN_REVIEW);
            assertThat(after(HELD_FOR_ANSWERS, onDelivery, COUPON_HELD, STOCK_RESERVED))
                    .isEqualTo(IN_REVIEW);
            assertThat(after(HELD_FOR_STOCK, onDelivery, REVIEW_APPROVED, STOCK_RESERVED, REVIEW_APPROVED))
                    .isEqualTo(goal);
            assertThat(after(IN_REVIEW, onDelivery, REVIEW_REJECTED, REVIEW_APPROVED))
                    .isEqualTo(REJECTED);
            assertThat(after(IN_REVIEW, onDelivery, DEADLINE, REVIEW_APPROVED)).isEqualTo(EXPIRED);
        }
    }

    @Test
    void anEndedOrderIsNeverConfirmedAgain() {
        for (var state : new State[] {REJECTED, EXPIRED, CANCELLED, COMPLETED, REFUNDED})
            for (var trigger : Trigger.values())
                for (boolean onDelivery : new boolean[] {true, false})
                    Saga.step(state, trigger, onDelivery)
                            .ifPresent(step -> assertThat(step.to()).isIn(REFUNDED, state));
    }

    @Test
    void aHundredThousandRandomLivesEndWhereAnOrderMayEnd() {
        var random = new Random(20_261_123);
        var triggers = Trigger.values();
        for (int life = 0; life < 100_000; life++) {
            boolean onDelivery = random.nextBoolean();
            boolean confirmed = false;
            boolean booked = false;
            var state = random.nextBoolean() ? AWAITING_ANSWERS : AWAITING_STOCK;
            for (int i = 0; i < 25; i++) {
                var step = Saga.step(state, triggers[random.nextInt(triggers.length)], onDelivery);
                if (step.isEmpty()) continue;
                boolean books = step.get().effects().contains(Effect.BOOK_SHIPMENTS);
                assertThat(books && booked).as("shipments are booked once").isFalse();
                booked |= books;
                state = step.get().to();
                confirmed |= state == CONFIRMED;
                if (EnumSet.of(FULFILLING, DELIVERED, COMPLETED, RETURNED).contains(state))
                    assertThat(confirmed).isTrue();
            }
        }
    }

    @Test
    void whateverWaitsForOthersHasADeadline() {
        for (var state : Status.PENDING.states())
            assertThat(Saga.patience(state)).isPresent();
        assertThat(Saga.patience(AWAITING_PAYMENT)).isPresent();
        assertThat(Saga.patience(DELIVERED)).isPresent();
        for (var state : State.values())
            Saga.patience(state)
                    .ifPresent(
                            _ -> assertThat(Saga.step(state, DEADLINE, false)).isPresent());
    }

    private static State after(State state, boolean onDelivery, Trigger... triggers) {
        var now = state;
        for (var trigger : triggers) {
            var step = Saga.step(now, trigger, onDelivery);
            if (step.isPresent()) now = step.get().to();
        }
        return now;
    }
}
