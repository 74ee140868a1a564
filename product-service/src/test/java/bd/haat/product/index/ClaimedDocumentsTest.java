package bd.haat.product.index;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.product.ProductTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** In a time to come, so that the service itself leaves these documents alone; what other tests have due is as it was afterwards. */
@Transactional
class ClaimedDocumentsTest extends ProductTest {
    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final List<UUID> products = List.of(UUID.randomUUID(), UUID.randomUUID());

    @Autowired
    ClaimedDocumentsTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @BeforeEach
    void twoAreDue() {
        at(LATER).add(products);
    }

    @Test
    void whatOneWritesNobodyElseTakes() {
        var claim = claim(LATER);
        assertThat(ours(claim)).containsExactlyInAnyOrderElementsOf(products);
        assertThat(ours(claim(LATER.plusSeconds(1)))).isEmpty();
        at(LATER).done(claim);
        assertThat(ours(claim(LATER.plus(LEASE)))).isEmpty();
    }

    @Test
    void whatChangesWhileItIsWrittenStaysDue() {
        var claim = claim(LATER);
        at(LATER).add(List.of(products.getFirst()));
        at(LATER).done(claim);
        assertThat(ours(claim(LATER))).containsExactly(products.getFirst());
    }

    @Test
    void whatACrashLeftBehindIsDueAfterTheLease() {
        claim(LATER);
        assertThat(ours(claim(LATER.plus(LEASE)))).hasSize(2);
    }

    @Test
    void whatCouldNotBeWrittenIsDueAtOnce() {
        at(LATER).giveBack(claim(LATER));
        assertThat(ours(claim(LATER))).hasSize(2);
    }

    private JdbcPending.Claim claim(Instant now) {
        return at(now).claim(Integer.MAX_VALUE, LEASE);
    }

    private List<UUID> ours(JdbcPending.Claim claim) {
        return claim.products().stream().filter(products::contains).toList();
    }

    private JdbcPending at(Instant now) {
        return new JdbcPending(jdbc, Clock.fixed(now, ZoneOffset.UTC));
    }
}
