package bd.haat.order.payout;

import bd.haat.common.persistence.Ids;
import bd.haat.order.destination.Destination;
import bd.haat.order.destination.Destinations;
import bd.haat.order.due.Dues;
import bd.haat.order.ledger.Disbursements;
import bd.haat.order.timer.Recurring;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Collects what is due into a batch: each seller's sales less what the seller owes, as soon as that is more than nothing. One replica at
 * a time, and what is in a batch is due no more, in one transaction: nothing is paid twice.
 */
@Component
class MakeBatch implements Recurring {
    private static final int SELLERS = 500;
    private static final Duration PAUSE = Duration.ofHours(6);

    private final Dues dues;
    private final Batches batches;
    private final Payouts payouts;
    private final Destinations destinations;
    private final Disbursements disbursements;
    private final TransactionOperations transaction;
    private final Clock clock;

    MakeBatch(
            Dues dues,
            Batches batches,
            Payouts payouts,
            Destinations destinations,
            Disbursements disbursements,
            TransactionOperations transaction,
            Clock clock) {
        this.dues = dues;
        this.batches = batches;
        this.payouts = payouts;
        this.destinations = destinations;
        this.disbursements = disbursements;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "make-payouts";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    /** Until nobody is left to pay; a batch is for {@value #SELLERS} sellers at most. */
    @Override
    public void run() {
        Optional<Batch> made;
        do made = make();
        while (made.isPresent());
    }

    /** A batch of who can be paid now; empty if nobody can. */
    Optional<Batch> make() {
        return transaction.execute(_ -> {
            batches.oneMaker();
            var now = clock.instant();
            var sellers = dues.payable(now, SELLERS);
            var known = destinations.at(sellers, now);
            // What is being conceded at this moment is left for the next time.
            var claimed = sellers.stream()
                    .map(seller -> new Claim(known.get(seller), dues.claim(seller)))
                    .filter(claim -> claim.amountMinor() > 0)
                    .toList();
            if (claimed.isEmpty()) return Optional.empty();
            var batchId = Ids.next();
            batches.add(batchId);
            claimed.forEach(claim -> pay(batchId, claim, now));
            return batches.find(batchId);
        });
    }

    /** Items in paisa by order. */
    private record Claim(Destination to, Map<UUID, Long> items) {
        long amountMinor() {
            return items.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    private void pay(UUID batchId, Claim claim, Instant now) {
        var id = Ids.next();
        var sellerId = claim.to().sellerId();
        payouts.add(
                new Payout(
                        id,
                        batchId,
                        sellerId,
                        PayoutStatus.DRAFT,
                        claim.amountMinor(),
                        claim.to(),
                        claim.items().size(),
                        null,
                        null,
                        now,
                        now),
                claim.items());
        disbursements.setAside(id, sellerId, claim.items());
    }
}
