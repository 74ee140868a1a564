package bd.haat.order.remittance;

import bd.haat.common.persistence.Ids;
import bd.haat.common.persistence.Shards;
import bd.haat.order.ledger.Ledger;
import bd.haat.order.remittance.Remittance.Claim;
import bd.haat.order.remittance.Remittances.Summary;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final Shards shards;

    TakeRemittance(
            Remittances remittances,
            Receivables receivables,
            Ledger ledger,
            MeterRegistry meters,
            TransactionOperations transaction,
            Shards shards) {
        this.remittances = remittances;
        this.receivables = receivables;
        this.ledger = ledger;
        this.meters = meters;
        this.transaction = transaction;
        this.shards = shards;
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
        var known = remittances.find(command.courier(), command.reference());
        if (known.isPresent() && !isSame(known.get(), command)) return new Taking.ReferenceUsed();
        var id = known.map(summary -> summary.remittance().id()).orElseGet(Ids::next);
        var places = places(command);
        boolean isNew = false;
        for (int shard = 0; shard < shards.count(); shard++) {
            int here = shard;
            if (shard != Shards.HOME && !places.containsValue(shard)) continue;
            boolean taken = shards.in(shard, () -> takeHere(id, command, places, here, adminId));
            if (!taken && known.isEmpty() && shard == Shards.HOME) return take(command, adminId); // somebody was faster
            isNew |= taken;
        }
        var summary = remittances.find(id).orElseThrow();
        return isNew ? new Taking.Taken(summary) : new Taking.TakenBefore(summary);
    }

    /** In which database a consignment is; what none knows is noted in the first. */
    private Map<String, Integer> places(Command command) {
        var places = new HashMap<String, Integer>();
        var names = command.claims().stream().map(Claim::name).collect(Collectors.toSet());
        names.forEach(name -> places.put(name, Shards.HOME));
        for (int shard = shards.count() - 1; shard > Shards.HOME; shard--) {
            int number = shard;
            shards.in(shard, () -> receivables.known(command.courier(), names))
                    .forEach(name -> places.put(name, number));
        }
        return places;
    }

    /** Takes the claims on what is in the database that is bound; false if that was done before. */
    private boolean takeHere(UUID id, Command command, Map<String, Integer> places, int shard, UUID adminId) {
        var remittance = new Remittance(
                id, command.courier(), command.reference(), command.receivedAt(), command.totalMinor(), List.of());
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            if (!remittances.addOnce(remittance, adminId)) return false;
            var names = command.claims().stream()
                    .map(Claim::name)
                    .filter(name -> places.get(name) == shard)
                    .distinct()
                    .toList();
            var reconciled = Reconciliation.of(command.claims(), receivables.lock(command.courier(), names));
            book(
                    id,
                    reconciled,
                    reconciled.lines().stream()
                            .filter(line -> places.get(line.claim().name()) == shard)
                            .toList());
            return true;
        }));
    }

    private void book(UUID id, Reconciliation reconciled, List<Remittance.Line> lines) {
        remittances.add(id, lines);
        receivables.open(reconciled.open());
        lines.stream().filter(line -> line.bookedMinor() > 0).forEach(line -> {
            var settled = reconciled.of(line);
            ledger.remitted(
                    settled.orderId(),
                    id + ":" + line.line(),
                    settled.sellerId(),
                    line.bookedMinor(),
                    line.chargeMinor());
        });
        lines.forEach(line -> meters.counter(
                        "haat.remittance.lines", "outcome", line.outcome().name())
                .increment());
    }

    /** A call that broke off between two databases has left some of the lines; the next one does the rest. */
    private boolean isSame(Summary known, Command command) {
        var claims = command.claims();
        var lines = remittances.lines(known.remittance().id(), null, 0, claims.size() + 1);
        return known.remittance().totalMinor() == command.totalMinor()
                && (shards.count() > 1 || lines.size() == claims.size())
                && lines.stream()
                        .allMatch(line -> line.line() <= claims.size()
                                && claims.get(line.line() - 1).equals(line.claim()));
    }
}
