package bd.haat.order.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.order.commission.CommissionRule;
import bd.haat.order.commission.Commissions;
import bd.haat.order.rules.Rules;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever happens to orders, each account is explained to the paisa. A failure names its seed. */
class LedgerPropertyTest {
    private static final Instant NOW = Instant.parse("2026-11-25T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void everyOrderIsExplainedToThePaisa() {
        for (long seed : LivesOfOrders.seeds(20_000)) {
            var books = new Books();
            var random = new Random(seed);
            Commissions commissions =
                    (lines, _) -> lines.stream().collect(Collectors.toMap(line -> line.id(), _ -> someRule(random)));
            Rules rules = (_, _) -> 1500;
            var settlement = new Settlement(books, commissions, rules);
            var lives = new LivesOfOrders(
                    seed, new Bookings(books, settlement, CLOCK), settlement, new PayoutBookings(books, CLOCK), books);
            try {
                lives.live(lives.order(NOW));
            } catch (AssertionError | RuntimeException wrong) {
                throw new AssertionError("seed " + seed + ": " + wrong.getMessage() + "\n" + books.written, wrong);
            }
            assertThat(books.all().values().stream().mapToLong(Long::longValue).sum())
                    .isZero();
        }
    }

    private static CommissionRule someRule(Random random) {
        return new CommissionRule(
                UUID.randomUUID(),
                null,
                null,
                NOW,
                random.nextInt(0, 8_000),
                random.nextInt(3) == 0 ? 700L : null,
                random.nextInt(3) == 0 ? 40_000L : null);
    }
}
