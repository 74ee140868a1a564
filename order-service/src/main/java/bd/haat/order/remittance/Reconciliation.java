package bd.haat.order.remittance;

import bd.haat.order.remittance.Remittance.Claim;
import bd.haat.order.remittance.Remittance.Line;
import bd.haat.order.remittance.Remittance.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Holds what a courier says against what was due, line by line; a consignment named twice is settled by the first that suffices. */
final class Reconciliation {
    private final Map<String, UUID> named = new HashMap<>();
    private final Map<UUID, Receivable> known = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();

    private Reconciliation(List<Receivable> receivables) {
        receivables.forEach(one -> {
            known.put(one.shipmentId(), one);
            named.put(one.consignmentId(), one.shipmentId());
            named.put(one.shipmentId().toString(), one.shipmentId());
        });
    }

    static Reconciliation of(List<Claim> claims, List<Receivable> receivables) {
        var reconciliation = new Reconciliation(receivables);
        claims.forEach(reconciliation::add);
        return reconciliation;
    }

    List<Line> lines() {
        return lines;
    }

    Receivable of(Line line) {
        return known.get(line.shipmentId());
    }

    /** What is open after it all, by shipment. */
    Map<UUID, Long> open() {
        var open = new LinkedHashMap<UUID, Long>();
        known.values().forEach(one -> open.put(one.shipmentId(), one.openMinor()));
        return open;
    }

    private void add(Claim claim) {
        var receivable = known.get(named.get(claim.name()));
        long settles = claim.settlesMinor();
        if (receivable == null) add(claim, null, 0, settles, Outcome.UNKNOWN);
        else if (receivable.collectedAt() == null)
            add(claim, receivable.shipmentId(), 0, settles, Outcome.NOT_COLLECTED);
        else if (receivable.openMinor() == 0) add(claim, receivable.shipmentId(), 0, settles, Outcome.SETTLED_BEFORE);
        else {
            long booked = Math.min(settles, receivable.openMinor());
            long difference = settles - receivable.openMinor();
            known.put(receivable.shipmentId(), receivable.less(booked));
            var outcome = difference == 0 ? Outcome.MATCHED : difference < 0 ? Outcome.SHORT : Outcome.OVER;
            add(claim, receivable.shipmentId(), booked, difference, outcome);
        }
    }

    private void add(Claim claim, UUID shipmentId, long booked, long difference, Outcome outcome) {
        lines.add(new Line(lines.size() + 1, claim, shipmentId, booked, difference, outcome));
    }
}
