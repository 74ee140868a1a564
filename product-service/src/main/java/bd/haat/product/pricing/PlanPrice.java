package bd.haat.product.pricing;

import bd.haat.product.pricing.Plan.Done;
import bd.haat.product.pricing.Plan.Missing;
import bd.haat.product.pricing.Plan.Over;
import bd.haat.product.pricing.Plan.Overlaps;
import bd.haat.product.pricing.Plan.TooMany;
import bd.haat.product.pricing.Plan.Wrong;
import bd.haat.product.pricing.Schedule.State;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a seller plans, and takes it back. The product's lock keeps two plans from missing each other. */
@Service
class PlanPrice {
    static final int MOST = 200;

    private final Schedules schedules;
    private final RepriceVariant reprices;
    private final RunSchedules run;

    PlanPrice(Schedules schedules, RepriceVariant reprices, RunSchedules run) {
        this.schedules = schedules;
        this.reprices = reprices;
        this.run = run;
    }

    @Transactional
    public Plan plan(Schedule wished) {
        var asked = reprices.lock(wished.productId(), wished.sellerId(), wished.variantId());
        if (asked.isEmpty()) return new Missing();
        var objection = reprices.objection(wished.productId(), wished.variantId(), wished.price());
        if (objection.isPresent()) return new Wrong("compareAtPrice", objection.get());
        if (schedules.open(wished.productId()) >= MOST) return new TooMany();
        if (schedules.overlap(wished)) return new Overlaps();
        schedules.add(wished);
        return new Done(wished);
    }

    /** A running one ends at once. */
    @Transactional
    public Plan cancel(UUID product, UUID seller, UUID id) {
        var schedule = schedules
                .lock(id)
                .filter(found ->
                        found.productId().equals(product) && found.sellerId().equals(seller))
                .orElse(null);
        if (schedule == null) return new Missing();
        if (schedule.state() == State.RUNNING) return new Done(run.end(schedule, State.CANCELLED));
        if (schedule.state() != State.PLANNED) return new Over();
        var cancelled = schedule.became(State.CANCELLED, null);
        schedules.update(cancelled);
        return new Done(cancelled);
    }
}
