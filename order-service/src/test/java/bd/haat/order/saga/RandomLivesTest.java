package bd.haat.order.saga;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.order.orders.State;
import bd.haat.order.orders.Status;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * The saga against a model of an order, in lives of random events in random order. {@code -Dhaat.lives=100000} in the drill. A failure
 * names the shortest story found that still fails. (jqwik is built on JUnit Platform 1 and does not go with this project's 6.)
 */
class RandomLivesTest {
    private static final int LIVES = Integer.getInteger("haat.lives", 2_000);
    private static final long SEED = Long.getLong("haat.lives.seed", 20_261_123L);
    private static final int LONGEST = 45;
    private static final int LONG_AFTER = 12;
    private static final int EIGHT_DAYS = 5;

    /** Many lives begin here, so that what is rare afterwards is reached. */
    private static final List<Happening> FAR = List.of(
            Happening.STOCK_RESERVED,
            Happening.COUPON_HELD,
            Happening.REVIEW_APPROVED,
            Happening.SESSION,
            Happening.CAPTURE,
            Happening.ACCEPT,
            Happening.HAND_OVER);

    private record Event(Happening what, int choice) {}

    private record Life(boolean onDelivery, boolean coupon, boolean review, int sellers, List<Event> events) {
        Life without(int index) {
            var fewer = new ArrayList<>(events);
            fewer.remove(index);
            return new Life(onDelivery, coupon, review, sellers, fewer);
        }
    }

    @Test
    void everyLifeGoesAsTheModelSays() {
        var random = new Random(SEED);
        var ends = new EnumMap<Status, Integer>(Status.class);
        for (int i = 0; i < LIVES; i++) {
            var life = life(random);
            failure(life, end -> ends.merge(end, 1, Integer::sum)).ifPresent(failed -> {
                var shortest = shrunk(life);
                throw new AssertionError(
                        "life of seed " + SEED + ": " + shortest,
                        failure(shortest, _ -> 0).orElse(failed));
            });
        }
        assertThat(ends.keySet())
                .as("what lives end in: " + ends)
                .contains(
                        Status.REJECTED,
                        Status.EXPIRED,
                        Status.CANCELLED,
                        Status.COMPLETED,
                        Status.REFUNDED,
                        Status.RETURNED);
    }

    @Test
    void theModelFindsATableThatIsWrong() {
        var world = new OrderWorld(false, false, false, 1);
        world.happen(Happening.STOCK_RESERVED, 0);
        world.orders.move(world.orders.order(), State.CONFIRMED, null, null, null);
        assertThat(failureOf(() -> world.happen(Happening.STOCK_RESERVED, 0))).isPresent();
    }

    private static Life life(Random random) {
        var events = new ArrayList<Event>();
        if (random.nextInt(3) == 0) FAR.forEach(what -> events.add(new Event(what, 0)));
        int length = 5 + random.nextInt(LONGEST - 5);
        boolean kind = random.nextBoolean();
        for (int i = 0; i < length; i++) events.add(new Event(what(random, kind), random.nextInt(60)));
        return new Life(
                random.nextBoolean(), random.nextInt(3) == 0, random.nextInt(4) == 0, 1 + random.nextInt(3), events);
    }

    /** In a kind life hardly anything goes wrong, so that many get far. */
    private static Happening what(Random random, boolean kind) {
        while (true) {
            var what = Happening.values()[random.nextInt(Happening.values().length)];
            boolean unkind = switch (what) {
                case STOCK_REJECTED, COUPON_REFUSED, REVIEW_REJECTED, RESERVATION_EXPIRED, CANCEL, TIME -> true;
                default -> false;
            };
            if (!kind || !unkind || random.nextInt(12) == 0) return what;
        }
    }

    private static Optional<AssertionError> failure(Life life, Function<Status, Integer> ended) {
        return failureOf(() -> {
            var world = new OrderWorld(life.onDelivery, life.coupon, life.review, life.sellers);
            life.events.forEach(event -> world.happen(event.what, event.choice));
            for (int i = 0; i < LONG_AFTER; i++) {
                world.happen(Happening.TIME, EIGHT_DAYS);
                world.happen(Happening.MONEY_BACK, 0);
            }
            var status = world.state().status();
            if (!world.isLeftToPeople() && status != Status.RETURNED)
                assertThat(status.isFinal())
                        .as("it ends, sooner or later, and not as " + status)
                        .isTrue();
            ended.apply(status);
        });
    }

    private static Optional<AssertionError> failureOf(Runnable story) {
        try {
            story.run();
            return Optional.empty();
        } catch (AssertionError failed) {
            return Optional.of(failed);
        }
    }

    private static Life shrunk(Life failing) {
        for (int i = 0; i < failing.events.size(); i++) {
            var shorter = failing.without(i);
            if (failure(shorter, _ -> 0).isPresent()) return shrunk(shorter);
        }
        return failing;
    }
}
