package bd.haat.order.payout;

import bd.haat.common.messaging.Events;
import bd.haat.order.ledger.Disbursements;
import bd.haat.order.saga.AfterCommit;
import bd.haat.order.sellers.Sellers;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Writes down how a payout ended, once: the bank has paid, or will not; a batch whose payouts have all ended has ended. */
@Service
class EndPayout {
    private final Batches batches;
    private final Payouts payouts;
    private final Disbursements disbursements;
    private final Sellers sellers;
    private final Events events;
    private final MeterRegistry meters;
    private final TransactionOperations transaction;
    private final Clock clock;

    EndPayout(
            Batches batches,
            Payouts payouts,
            Disbursements disbursements,
            Sellers sellers,
            Events events,
            MeterRegistry meters,
            TransactionOperations transaction,
            Clock clock) {
        this.batches = batches;
        this.payouts = payouts;
        this.disbursements = disbursements;
        this.sellers = sellers;
        this.events = events;
        this.meters = meters;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Outcome. */
    sealed interface End {
        /** Now, or by an earlier call that said the same. */
        record Ended(Payout payout) implements End {}

        record Unknown() implements End {}

        record NotReady(PayoutStatus status) implements End {}
    }

    End paid(UUID payoutId, String reference) {
        return end(payoutId, payout -> switch (payout.status()) {
            case SENT -> {
                payouts.paid(payoutId, reference);
                disbursements.paid(payoutId, payout.sellerId(), payouts.items(payoutId));
                events.publish(PayoutPaid.of(
                        payout, reference, sellers.find(payout.sellerId()).orElseThrow(), clock.instant()));
                yield counted(payoutId);
            }
            case PAID -> payout.reference().equals(reference) ? new End.Ended(payout) : notReady(payout);
            case DRAFT, APPROVED, FAILED -> notReady(payout);
        });
    }

    End failed(UUID payoutId, String reason) {
        return end(payoutId, payout -> switch (payout.status()) {
            case DRAFT, APPROVED, SENT -> {
                payouts.failed(payoutId, reason);
                disbursements.takenBack(payoutId, payout.sellerId(), payouts.items(payoutId));
                yield counted(payoutId);
            }
            case FAILED -> new End.Ended(payout);
            case PAID -> notReady(payout);
        });
    }

    private End end(UUID payoutId, Function<Payout, End> ending) {
        return transaction.execute(_ -> payouts.find(payoutId)
                .flatMap(found -> batches.lock(found.batchId()))
                .flatMap(_ -> payouts.find(payoutId))
                .map(payout -> {
                    var end = ending.apply(payout);
                    if (!payout.status().isFinal()) batches.close(payout.batchId());
                    return end;
                })
                .orElseGet(End.Unknown::new));
    }

    private End counted(UUID payoutId) {
        var ended = payouts.find(payoutId).orElseThrow();
        AfterCommit.run(() -> meters.counter(
                        "haat.payouts.ended", "status", ended.status().name())
                .increment());
        return new End.Ended(ended);
    }

    private static End notReady(Payout payout) {
        return new End.NotReady(payout.status());
    }
}
