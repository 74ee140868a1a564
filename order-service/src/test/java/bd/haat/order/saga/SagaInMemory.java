package bd.haat.order.saga;

import bd.haat.order.orders.Order;
import bd.haat.order.rules.Rules;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.transaction.support.TransactionOperations;

/** The real saga without a database: with these effects, and periods of its own. */
final class SagaInMemory {
    private static final Rules RULES = (rule, _) -> switch (rule) {
        case ANSWER_SECONDS -> 600;
        case REVIEW_SECONDS -> 7_200;
        case SESSION_SECONDS -> 900;
        case PAYMENT_SECONDS -> 1_800;
        case RETURN_SECONDS -> 604_800;
        default -> throw new IllegalArgumentException(rule.name());
    };

    private SagaInMemory() {}

    static AdvanceOrder of(OrdersInMemory orders, InstantSource now, Map<Effect, Runnable> effects) {
        var reactions = effects.entrySet().stream()
                .map(effect -> does(effect.getKey(), effect.getValue()))
                .toList();
        return new AdvanceOrder(
                orders,
                RULES,
                _ -> {},
                reactions,
                TransactionOperations.withoutTransaction(),
                now.withZone(ZoneOffset.UTC));
    }

    private static Reaction does(Effect effect, Runnable work) {
        return new Reaction() {
            @Override
            public Effect to() {
                return effect;
            }

            @Override
            public void react(Order order, Occurrence what) {
                work.run();
            }
        };
    }
}
