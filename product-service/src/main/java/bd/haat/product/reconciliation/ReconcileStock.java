package bd.haat.product.reconciliation;

import bd.haat.product.stock.Correction;
import bd.haat.product.stock.Stock;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Goes through all variants, a batch to a transaction. A look takes no lock, so it stands in nobody's way; only what does not agree is locked,
 * in the order of the ids like everywhere, and looked at once more before it is changed. The ledger has the last word on what is there,
 * the orders that hold something on what is promised.
 *
 * <p>Replicas share a run by its row: who holds it does the next batch, and a dead one's goes on where its last commit left it. No lock
 * service is needed for that, and no clock has to be right.
 */
@Component
class ReconcileStock {
    private final Reconciliations runs;
    private final Balances balances;
    private final Drifts drifts;
    private final Stock stock;
    private final ReconciliationSettings settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    ReconcileStock(
            Reconciliations runs,
            Balances balances,
            Drifts drifts,
            Stock stock,
            ReconciliationSettings settings,
            TransactionOperations transaction,
            Clock clock) {
        this.runs = runs;
        this.balances = balances;
        this.drifts = drifts;
        this.stock = stock;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${haat.reconciliation.look-every}",
            initialDelayString = "${haat.reconciliation.look-every}")
    void run() {
        runs.begin(clock.instant(), settings.every());
        while (Boolean.TRUE.equals(transaction.execute(_ -> next()))) {}
    }

    /** Has a run begin at the next look, however short ago the last one was. */
    void ask() {
        runs.begin(clock.instant(), Duration.ZERO);
    }

    /** Answers whether there may be more to do. */
    private boolean next() {
        return runs.take().map(this::batch).orElse(false);
    }

    private boolean batch(Reconciliation run) {
        var seen = balances.after(run.lastSeen(), settings.batch());
        if (seen.isEmpty()) {
            runs.end(run, clock.instant());
            return false;
        }
        var suspects = seen.stream()
                .filter(balance -> !balance.agrees())
                .map(Balance::variantId)
                .toList();
        var wrong = locked(suspects);
        var hopeless = wrong.stream().filter(balance -> !balance.repairable()).toList();
        var repaired = wrong.stream().filter(Balance::repairable).toList();
        repair(run, repaired);
        drifts.unrepaired(run, hopeless, clock.instant());
        balances.proved(seen.stream().filter(Balance::agrees).toList());
        runs.advance(run, seen.getLast().variantId(), seen.size(), repaired.size(), hopeless.size());
        close(seen, hopeless);
        return true;
    }

    private List<Balance> locked(List<UUID> suspects) {
        if (suspects.isEmpty()) return List.of();
        stock.lock(suspects);
        return balances.of(suspects).stream()
                .filter(balance -> !balance.agrees())
                .toList();
    }

    private void repair(Reconciliation run, List<Balance> wrong) {
        if (wrong.isEmpty()) return;
        stock.correct(wrong.stream()
                .map(balance -> new Correction(
                        balance.variantId(),
                        Math.toIntExact(balance.ledgerOnHand()),
                        Math.toIntExact(balance.promised()),
                        Math.toIntExact(balance.promised() - balance.ledgerReserved())))
                .toList());
        drifts.repaired(run, wrong, clock.instant());
    }

    private void close(List<Balance> seen, List<Balance> hopeless) {
        var open = hopeless.stream().map(Balance::variantId).collect(Collectors.toSet());
        drifts.closed(
                seen.stream()
                        .map(Balance::variantId)
                        .filter(variant -> !open.contains(variant))
                        .toList(),
                clock.instant());
    }
}
