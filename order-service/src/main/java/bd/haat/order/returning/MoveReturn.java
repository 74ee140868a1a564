package bd.haat.order.returning;

import bd.haat.order.deadline.DeadlineNotices;
import bd.haat.order.fulfilment.ShipmentStatus;
import bd.haat.order.fulfilment.Shipments;
import bd.haat.order.orders.Actor;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.Orders;
import bd.haat.order.refund.Concessions;
import bd.haat.order.returns.Return;
import bd.haat.order.returns.ReturnStatus;
import bd.haat.order.returns.Returns;
import bd.haat.order.rules.Rule;
import bd.haat.order.rules.Rules;
import bd.haat.order.saga.Occurrence;
import bd.haat.order.saga.Progress;
import bd.haat.order.saga.Trigger;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The next step of a return, by one of its parties or by silence. A step that was taken before is no mistake. */
@Service
class MoveReturn {
    private final Orders orders;
    private final Returns returns;
    private final Shipments shipments;
    private final Concessions concessions;
    private final ValueReturn valueReturn;
    private final TellReturn tellReturn;
    private final Progress progress;
    private final DeadlineNotices notices;
    private final Rules rules;
    private final TransactionOperations transaction;
    private final Clock clock;

    MoveReturn(
            Orders orders,
            Returns returns,
            Shipments shipments,
            Concessions concessions,
            ValueReturn valueReturn,
            TellReturn tellReturn,
            Progress progress,
            DeadlineNotices notices,
            Rules rules,
            TransactionOperations transaction,
            Clock clock) {
        this.orders = orders;
        this.returns = returns;
        this.shipments = shipments;
        this.concessions = concessions;
        this.valueReturn = valueReturn;
        this.tellReturn = tellReturn;
        this.progress = progress;
        this.notices = notices;
        this.rules = rules;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What somebody does.
     *
     * @param words the seller's, or null
     * @param tracking of the way back, or null
     * @param restock with RECEIVED: whether the goods can be sold again
     */
    record Step(ReturnStatus to, Actor by, String words, String tracking, boolean restock) {}

    /** Outcome. */
    sealed interface Outcome {
        /** It is where it was meant to go, now or since an earlier call. */
        record Moved() implements Outcome {}

        record Unknown() implements Outcome {}

        record NotPossible(ReturnStatus status) implements Outcome {}
    }

    Outcome move(UUID id, Step step) {
        if (!returns.concerns(id, step.by())) return new Outcome.Unknown();
        return transaction.execute(_ -> {
            var order = orders.lock(returns.find(id).orElseThrow().orderId()).orElseThrow();
            var current = returns.find(id).orElseThrow(); // again, now that nobody else can move it
            if (current.status() == step.to()) return new Outcome.Moved();
            if (!step.to().mayFollow(current.status())) return new Outcome.NotPossible(current.status());
            take(order, current, step);
            return new Outcome.Moved();
        });
    }

    /** Does what silence means; false if somebody was faster. */
    boolean overdue(UUID id) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var order = orders.lock(returns.find(id).orElseThrow().orderId()).orElseThrow();
            var current = returns.find(id).orElseThrow();
            if (current.deadlineAt() == null || current.deadlineAt().isAfter(clock.instant())) return false;
            notices.passed(JdbcReturnClock.KIND, id); // nothing where the shopper was to send it
            take(order, current, new Step(current.status().whenOverdue(), Actor.SYSTEM, null, null, false));
            return true;
        }));
    }

    private void take(Order order, Return current, Step step) {
        if (step.to() == ReturnStatus.RECEIVED) {
            receive(order, current, step);
            return;
        }
        var moved = current.moved(step.to(), deadline(step.to(), clock.instant()));
        returns.move(moved, step.words(), step.tracking());
        tellReturn.tell(order, moved, step.by(), step.words());
    }

    private void receive(Order order, Return current, Step step) {
        var worth = valueReturn.value(
                order, returns.of(order.id()), current.sellerId(), current.pieces(), current.reason());
        long back = concessions.concede(
                order,
                current.id(),
                current.sellerId(),
                worth.goodsMinor() + worth.deliveryMinor(),
                current.pieces(),
                current.reason().name());
        long goods = Math.min(worth.goodsMinor(), back); // less only where the shop's part was given back otherwise
        var moved = current.received(goods, back - goods, step.restock());
        returns.move(moved, step.words(), null);
        tellReturn.tell(order, moved, step.by(), step.words());
        if (isAllBack(order)) progress.apply(order.id(), Occurrence.of(Trigger.GOODS_RETURNED, step.by(), null));
    }

    private boolean isAllBack(Order order) {
        var back = ReturnWorth.sum(returns.of(order.id()).stream()
                .filter(one -> one.status() == ReturnStatus.RECEIVED)
                .toList());
        var all = shipments.of(order.id());
        return all.stream().allMatch(one -> one.status().isOver())
                && all.stream()
                        .filter(one -> one.status() == ShipmentStatus.DELIVERED)
                        .flatMap(one -> order.linesOf(one.sellerId()).stream())
                        .allMatch(line -> back.getOrDefault(line.id(), 0) == line.quantity());
    }

    private Instant deadline(ReturnStatus status, Instant now) {
        return switch (status) {
            case REQUESTED -> now.plus(rules.seconds(Rule.RETURN_ANSWER_SECONDS, now));
            case ACCEPTED -> now.plus(rules.seconds(Rule.RETURN_SENDING_SECONDS, now));
            case SENT -> now.plus(rules.seconds(Rule.RETURN_RECEIPT_SECONDS, now));
            case RECEIVED, REFUSED, WITHDRAWN, LAPSED -> null;
        };
    }
}
