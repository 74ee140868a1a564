package bd.haat.order.remittance;

import static bd.haat.order.remittance.Remittance.Outcome.*;
import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.order.remittance.Remittance.Claim;
import bd.haat.order.remittance.Remittance.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
    private static final Instant THEN = Instant.parse("2026-11-20T00:00:00Z");

    @Test
    void eachLineIsHeldAgainstWhatWasDue() {
        var matched = receivable("A", 100, THEN);
        var shortOf = receivable("B", 100, THEN);
        var over = receivable("C", 100, THEN);
        var away = receivable("D", 0, null);
        var twice = receivable("E", 100, THEN);
        var lines = Reconciliation.of(
                        List.of(
                                new Claim("A", 92, 8),
                                new Claim(shortOf.shipmentId().toString(), 60, 5),
                                new Claim("C", 90, 40),
                                new Claim("D", 50, 0),
                                new Claim("E", 100, 0),
                                new Claim(twice.shipmentId().toString(), 100, 0),
                                new Claim("nobody's", 70, 0)),
                        List.of(matched, shortOf, over, away, twice))
                .lines();
        assertThat(lines)
                .extracting(Line::outcome)
                .containsExactly(MATCHED, SHORT, OVER, NOT_COLLECTED, MATCHED, SETTLED_BEFORE, UNKNOWN);
        assertThat(lines).extracting(Line::bookedMinor).containsExactly(100L, 65L, 100L, 0L, 100L, 0L, 0L);
        assertThat(lines).extracting(Line::differenceMinor).containsExactly(0L, -35L, 30L, 50L, 0L, 100L, 70L);
        assertThat(lines).extracting(Line::chargeMinor).containsExactly(8L, 5L, 40L, 0L, 0L, 0L, 0L);
    }

    @Test
    void whatIsBookedAndWhatIsOpenAlwaysMakeWhatWasDue() {
        var random = new Random(20_261_126);
        for (int i = 0; i < 5_000; i++) {
            var receivables = IntStream.range(0, 1 + random.nextInt(5))
                    .mapToObj(n -> receivable("C" + n, random.nextLong(0, 200), random.nextInt(5) == 0 ? null : THEN))
                    .toList();
            var claims = new ArrayList<Claim>();
            for (int n = random.nextInt(12); n >= 0; n--)
                claims.add(new Claim("C" + random.nextInt(7), random.nextLong(0, 200), random.nextLong(0, 30)));
            var reconciled = Reconciliation.of(claims, receivables);
            assertThat(reconciled.lines()).hasSameSizeAs(claims);
            for (var one : receivables) {
                long booked = reconciled.lines().stream()
                        .filter(line -> one.shipmentId().equals(line.shipmentId()))
                        .mapToLong(Line::bookedMinor)
                        .sum();
                assertThat(booked + reconciled.open().get(one.shipmentId())).isEqualTo(one.openMinor());
            }
        }
    }

    private static Receivable receivable(String consignment, long due, Instant collectedAt) {
        return new Receivable(
                UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "PATHAO", consignment, due, due, collectedAt);
    }
}
