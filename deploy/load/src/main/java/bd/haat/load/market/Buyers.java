package bd.haat.load.market;

import bd.haat.load.fleet.Fleet;
import bd.haat.load.http.Connection;
import bd.haat.load.measure.Request;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** The shoppers of the purchase: enough that nobody has more open orders than cash on delivery allows. */
public final class Buyers {
    /** Cash orders that a shopper may have open, less some that an interrupted run left. */
    private static final int EACH = 15;

    private final List<Buyer> buyers;
    private final AtomicInteger next = new AtomicInteger();

    private Buyers(List<Buyer> buyers) {
        this.buyers = buyers;
    }

    /** @param purchases how many they can make together, warm-up included */
    public static Buyers of(Fleet fleet, int connections, int purchases) {
        var people = new People(fleet);
        int wanted = Math.max(connections, (purchases + EACH - 1) / EACH);
        int each = (wanted + connections - 1) / connections;
        return new Buyers(IntStream.range(0, each * connections)
                .mapToObj(number -> new Buyer(people.of("load%03d@demo.haat.bd".formatted(number), "SHOPPER")))
                .toList());
    }

    /** What connection number {@code n} of {@code connections} does. */
    public Request purchase(Fleet fleet, Goods goods, int n, int connections) {
        var connection = new Connection(fleet.gateway());
        var own = IntStream.range(0, buyers.size())
                .filter(number -> number % connections == n)
                .mapToObj(buyers::get)
                .toList();
        var turn = new AtomicInteger();
        return () -> {
            var buyer = own.get(turn.getAndIncrement() % own.size());
            if (buyer.open() >= EACH) buyer.giveBack();
            return buyer.buy(
                    connection,
                    goods.variants()
                            .get(next.getAndIncrement() % goods.variants().size()));
        };
    }

    /** Cancels all that was bought. */
    public void giveBack() {
        buyers.forEach(Buyer::giveBack);
    }
}
