package bd.haat.system;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.awaitility.core.ConditionFactory;

/** One purchase on a bad day, by somebody who tries again whatever goes wrong, and comes back from paying twice. */
record Errand(Shopping shopping, Wish wish, Whim whim) {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Where an order needs nobody any more, or waits for its seller. */
    static final Set<String> SETTLED = Set.of("REJECTED", "CONFIRMED", "EXPIRED", "CANCELLED", "REFUNDED");

    /** What the shopper does about a placed order. */
    enum Whim {
        GO_ON,
        DECLINE,
        WALK_AWAY,
        CANCEL;

        /** Most go on. */
        static Whim of(int number) {
            return switch (number % 10) {
                case 3 -> DECLINE;
                case 5 -> WALK_AWAY;
                case 7 -> CANCEL;
                default -> GO_ON;
            };
        }
    }

    /** Runs it to the point where the shopper has done all; answers the order's id. */
    String run() {
        var id = shopping.insist(wish, PATIENCE).expect(201).string("id");
        if (!wish.method().equals("COD") && whim != Whim.WALK_AWAY) pay(id);
        if (whim == Whim.CANCEL) cancel(id);
        return id;
    }

    Answer settled(String id, Duration patience) {
        return shopping.await(id, patience, SETTLED.toArray(String[]::new));
    }

    private void pay(String id) {
        var order = insisting()
                .until(() -> shopping.look(id), found -> found.string("payment.redirectUrl") != null || over(found));
        if (over(order)) return;
        var url = order.string("payment.redirectUrl");
        var callback =
                insisting().until(() -> Payer.decide(url, whim == Whim.DECLINE ? "decline" : "approve"), found -> true);
        for (int again = 0; again < 2; again++) insisting().until(callback::comeBack, answer -> answer.status() == 303);
    }

    /** 409 where it is too late for that. */
    private void cancel(String id) {
        insisting()
                .until(
                        () -> shopping.shopper()
                                .post("/api/v1/orders/" + id + "/cancel", Map.of("reason", "a bad day")),
                        answer -> answer.status() == 200 || answer.status() == 409);
    }

    private static boolean over(Answer order) {
        return SETTLED.contains(order.string("status"));
    }

    /** Whatever goes wrong: on such a day everything may be away for a while. */
    private static ConditionFactory insisting() {
        return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).ignoreExceptionsMatching(_ -> true);
    }
}
