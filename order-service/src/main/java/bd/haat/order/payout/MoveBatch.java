package bd.haat.order.payout;

import bd.haat.order.ledger.Disbursements;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** People approve a batch and send it to the bank. What has come into dispute meanwhile is taken out first. */
@Service
class MoveBatch {
    static final String HELD = "held";

    private final Batches batches;
    private final Payouts payouts;
    private final Disbursements disbursements;
    private final TransactionOperations transaction;

    MoveBatch(Batches batches, Payouts payouts, Disbursements disbursements, TransactionOperations transaction) {
        this.batches = batches;
        this.payouts = payouts;
        this.disbursements = disbursements;
        this.transaction = transaction;
    }

    /** Outcome. */
    sealed interface Move {
        /** Now, or by an earlier call; FAILED if nothing was left to pay. */
        record Moved(Batch batch) implements Move {}

        record Unknown() implements Move {}

        record NotReady(PayoutStatus status) implements Move {}
    }

    Move approve(UUID batchId, UUID adminId) {
        return move(batchId, PayoutStatus.DRAFT, PayoutStatus.APPROVED, adminId);
    }

    Move send(UUID batchId, UUID adminId) {
        return move(batchId, PayoutStatus.APPROVED, PayoutStatus.SENT, adminId);
    }

    private Move move(UUID batchId, PayoutStatus from, PayoutStatus to, UUID adminId) {
        return transaction.execute(_ -> batches.lock(batchId)
                .map(batch -> {
                    if (batch.status() == to) return new Move.Moved(batch);
                    if (batch.status() != from) return new Move.NotReady(batch.status());
                    payouts.held(batchId).forEach(this::withdraw);
                    batches.move(batchId, to, adminId);
                    batches.close(batchId);
                    return new Move.Moved(batches.find(batchId).orElseThrow());
                })
                .orElseGet(Move.Unknown::new));
    }

    /** If nothing is left to pay then, the rest is due again too. */
    private void withdraw(UUID payoutId, List<UUID> held) {
        var payout = payouts.find(payoutId).orElseThrow();
        var back = new HashMap<>(payouts.items(payoutId));
        long left = payout.amountMinor() - held.stream().mapToLong(back::get).sum();
        if (left > 0) back.keySet().retainAll(held);
        payouts.withdraw(payoutId, back.keySet());
        disbursements.takenBack(payoutId, payout.sellerId(), back);
        if (left <= 0) payouts.failed(payoutId, HELD);
    }
}
