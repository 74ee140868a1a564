package bd.haat.order.saga;

import bd.haat.order.orders.Order;
import bd.haat.order.orders.Orders;
import bd.haat.order.orders.State;
import bd.haat.order.rules.Rules;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Locks an order, looks up in the {@link Saga} what follows, writes it down and does it. */
@Component
class AdvanceOrder implements Progress {
    private final Orders orders;
    private final Rules rules;
    private final OrderChanges changes;
    private final Map<Effect, Reaction> reactions;
    private final TransactionOperations transaction;
    private final Clock clock;

    AdvanceOrder(
            Orders orders,
            Rules rules,
            OrderChanges changes,
            List<Reaction> reactions,
            TransactionOperations transaction,
            Clock clock) {
        this.orders = orders;
        this.rules = rules;
        this.changes = changes;
        this.reactions = reactions.stream()
                .collect(Collectors.toMap(
                        Reaction::to,
                        Function.identity(),
                        (one, other) -> {
                            throw new IllegalStateException("both react: " + one + ", " + other);
                        },
                        () -> new EnumMap<>(Effect.class)));
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Optional<Order> apply(UUID orderId, Occurrence what) {
        return transaction.execute(_ -> orders.lock(orderId).flatMap(order -> advance(order, what)));
    }

    private Optional<Order> advance(Order order, Occurrence what) {
        var now = clock.instant();
        if (what.trigger() == Trigger.DEADLINE && !order.isOverdue(now)) return Optional.empty();
        return Saga.step(order.state(), what.trigger(), order.paymentMethod().onDelivery())
                .map(step -> {
                    var deadline = what.until() != null ? what.until() : deadline(step.to(), now);
                    var moved = orders.move(order, step.to(), deadline, what.rejection(), what.entry());
                    step.effects().forEach(effect -> reactions.get(effect).react(moved, what));
                    changes.changed(moved.id());
                    return moved;
                });
    }

    private Instant deadline(State state, Instant now) {
        return Saga.patience(state)
                .map(rule -> now.plus(rules.seconds(rule, now)))
                .orElse(null);
    }
}
