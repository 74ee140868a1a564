package bd.haat.system;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/** One shopper's errand. */
record Shopping(Client shopper, String addressId) {
    /** Too many at once; an earlier try with the key still goes on; nobody there. */
    private static final Set<Integer> LATER = Set.of(409, 429, 502, 503, 504);

    static Shopping begin() {
        var shopper = People.verified("SHOPPER");
        return new Shopping(shopper, People.address(shopper));
    }

    /** The same person from another browser. */
    Shopping from(String browser) {
        return new Shopping(shopper.with("User-Agent", browser), addressId);
    }

    Answer order(String variantId, int quantity, String method) {
        return order(variantId, quantity, method, UUID.randomUUID().toString(), 0);
    }

    Answer order(String variantId, int quantity, String method, String key, int waitSeconds) {
        return order(Wish.of(method, variantId, quantity), key, waitSeconds);
    }

    Answer order(Wish wish, String key, int waitSeconds) {
        var client = shopper.with("Idempotency-Key", key);
        if (waitSeconds > 0) client = client.with("Prefer", "wait=" + waitSeconds);
        return client.post("/api/v1/orders", wish.body(addressId));
    }

    /**
     * As a client does that is told to come again, or told nothing: with the same key until there is an answer, and then waiting a while for the
     * order to settle. An answer of 500 is one, and the caller's to judge.
     */
    Answer insist(Wish wish, Duration patience) {
        var key = UUID.randomUUID().toString();
        return org.awaitility.Awaitility.await()
                .atMost(patience)
                .pollInterval(Duration.ofMillis(500))
                .pollDelay(Duration.ZERO)
                .ignoreExceptionsMatching(thrown -> thrown instanceof UncheckedIOException)
                .until(() -> order(wish, key, 10), answer -> !LATER.contains(answer.status()));
    }

    /** Where the order of such a shopper comes to rest: at once, or looked at each second. */
    Answer insistUntil(Wish wish, Duration patience, String... states) {
        var order = insist(wish, patience).expect(201);
        return Set.of(states).contains(order.string("status"))
                ? order
                : await(order.string("id"), patience, Duration.ofSeconds(1), states);
    }

    Answer look(String orderId) {
        return shopper.get("/api/v1/orders/" + orderId).expect(200);
    }

    /** The order once it has one of the states. */
    Answer await(String orderId, Duration patience, String... states) {
        return await(orderId, patience, Duration.ofMillis(200), states);
    }

    private Answer await(String orderId, Duration patience, Duration pause, String... states) {
        var wanted = Set.of(states);
        return org.awaitility.Awaitility.await()
                .atMost(patience)
                .pollInterval(pause)
                .ignoreExceptionsMatching(thrown -> thrown instanceof UncheckedIOException)
                .until(
                        () -> shopper.get("/api/v1/orders/" + orderId),
                        answer -> !LATER.contains(answer.status())
                                && wanted.contains(answer.expect(200).string("status")));
    }
}
