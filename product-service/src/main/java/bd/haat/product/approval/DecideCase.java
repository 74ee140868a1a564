package bd.haat.product.approval;

import bd.haat.common.messaging.Events;
import bd.haat.product.approval.Decision.Done;
import bd.haat.product.approval.Decision.Missing;
import bd.haat.product.approval.Decision.NothingToDecide;
import bd.haat.product.editing.Holds;
import bd.haat.product.moderation.Case;
import bd.haat.product.moderation.Case.State;
import bd.haat.product.moderation.Cases;
import bd.haat.product.moderation.Reason;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** An admin's word about a product: decision, listing and the seller's message are one transaction. */
@Service
class DecideCase {
    private final Holds holds;
    private final Cases cases;
    private final Events events;
    private final TransactionTemplate transaction;
    private final MeterRegistry meters;

    DecideCase(Holds holds, Cases cases, Events events, TransactionTemplate transaction, MeterRegistry meters) {
        this.holds = holds;
        this.cases = cases;
        this.events = events;
        this.transaction = transaction;
        this.meters = meters;
        meters.gauge("haat.moderation.open", cases, Cases::openCount);
    }

    /** Lets go what waits, or what was rejected before. */
    Decision approve(UUID product, UUID admin) {
        return transaction.execute(_ -> {
            var last = cases.last(product).orElse(null);
            if (last == null || last.state() != State.OPEN && last.state() != State.REJECTED)
                return new NothingToDecide();
            return decide(product, State.APPROVED, last.reasons(), null, admin);
        });
    }

    Decision reject(UUID product, String note, UUID admin) {
        return transaction.execute(_ -> {
            var open = cases.last(product).filter(last -> last.state() == State.OPEN);
            return open.map(Case::reasons)
                    .map(reasons -> decide(product, State.REJECTED, reasons, note, admin))
                    .orElseGet(NothingToDecide::new);
        });
    }

    /** At any time, without a case. */
    Decision takeDown(UUID product, String note, UUID admin) {
        var reasons = List.of(new Reason(Reason.TAKEN_DOWN, null));
        return transaction.execute(_ -> decide(product, State.REJECTED, reasons, note, admin));
    }

    private Decision decide(UUID product, State state, List<Reason> reasons, String note, UUID admin) {
        boolean offered = state == State.APPROVED;
        var held = holds.set(product, !offered, admin).orElse(null);
        if (held == null) return new Missing();
        cases.decide(product, state, reasons, note, admin);
        events.publish(ProductModerated.of(held, state.name(), note));
        meters.counter("haat.moderation.decisions", "decision", state.name().toLowerCase(Locale.ROOT))
                .increment();
        return new Done(offered);
    }
}
