package bd.haat.order.overdue;

import bd.haat.order.fulfilment.Shipments;
import bd.haat.order.timer.Recurring;
import bd.haat.order.timer.Sweep;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Owns the deadlines of shipments: they stand in the shipments' own rows, and looking for them reads an index of just those that run. */
@Component
class EndOverdueShipments implements Recurring {
    private static final int AT_ONCE = 200;

    private final Shipments shipments;
    private final DropShipment drop;
    private final OverdueSettings settings;
    private final Clock clock;

    EndOverdueShipments(Shipments shipments, DropShipment drop, OverdueSettings settings, Clock clock) {
        this.shipments = shipments;
        this.drop = drop;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "end-overdue-shipments";
    }

    @Override
    public Duration pause() {
        return settings.sweep();
    }

    @Override
    public void run() {
        int ended;
        do {
            ended = Sweep.each(
                    shipments.overdue(clock.instant(), AT_ONCE), one -> drop.overdue(one.orderId(), one.shipmentId()));
        } while (ended == AT_ONCE);
    }
}
