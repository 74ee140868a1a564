package bd.haat.order.remittance;

import bd.haat.common.persistence.Ids;
import bd.haat.order.ledger.Ledger;
import bd.haat.order.remittance.Remittance.Claim;
import bd.haat.order.remittance.Remittances.Summary;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Books what a courier passed on, once, as far as it agrees with what was due. */
@Service
class TakeRemittance {
    private final Remittances remittances;
    private final Receivables receivables;
    private final Ledger ledger;
    private final MeterRegistry meters;
    private final TransactionOperations transaction;

    TakeRemittance(
            Remittances remittances,
            Receivables receivables,
            Ledger ledger,
            MeterRegistry meters,
            TransactionOperations transaction) {
        this.remittances = remittances;
        this.receivables = receivables;
        this.ledger = ledger;
        this.meters = meters;
        this.transaction = transaction;
    }

    /** What is to be taken; the claims' amounts are the total. */
    record Command(String courier, String reference, Instant receivedAt, long totalMinor, List<Claim> claims) {}

    /** Outcome. */
    sealed interface Taking {
        record Taken(Summary summary) implements Taking {}

        /** By an earlier call that said the same. */
        record TakenBefore(Summary summary) implements Taking {}

        /** The courier's reference stands for something else. */
        record ReferenceUsed() implements Taking {}
    }

    Taking take(Command command, UUID adminId) {
        var remittance = new Remittance(
                Ids.next(),
                command.courier(),
                command.reference(),
                command.receivedAt(),
                command.totalMinor(),
                List.of());
        return transaction.execute(
                _ -> remittances.addOnce(remittance, adminId) ? taken(remittance, command.claims()) : before(command));
    }

    private Taking taken(Remittance remittance, List<Claim> claims) {
        var names = claims.stream().map(Claim::name).distinct().toList();
        var reconciled = Reconciliation.of(claims, receivables.lock(remittance.courier(), names));
        remittances.add(remittance.id(), reconciled.lines());
        receivables.open(reconciled.open());
        reconciled.lines().stream().filter(line -> line.bookedMinor() > 0).forEach(line -> {
            var settled = reconciled.of(line);
            ledger.remitted(
                    settled.orderId(),
                    remittance.id() + ":" + line.line(),
                    settled.sellerId(),
                    line.bookedMinor(),
                    line.chargeMinor());
        });
        reconciled
                .lines()
                .forEach(line -> meters.counter(
                                "haat.remittance.lines",
                                "outcome",
                                line.outcome().name())
                        .increment());
        return new Taking.Taken(remittances.find(remittance.id()).orElseThrow());
    }

    private Taking before(Command command) {
        var known = remittances.find(command.courier(), command.reference()).orElseThrow();
        var claims = remittances
                .lines(known.remittance().id(), null, 0, command.claims().size() + 1)
                .stream()
                .map(Remittance.Line::claim)
                .toList();
        return claims.equals(command.claims()) ? new Taking.TakenBefore(known) : new Taking.ReferenceUsed();
    }
}
