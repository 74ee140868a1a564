package bd.haat.order.reconciliation;

import bd.haat.order.orders.PaymentMethod;
import bd.haat.order.payment.Payments;
import bd.haat.order.timer.Recurring;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/**
 * Compares the payments of the day before, gateway by gateway, once a night, and those that differed before again. None of our gateways
 * has a list of a day's payments, so each is asked about singly. A run that breaks off goes on where it was.
 */
@Component
class ReconcileGateways implements Recurring {
    private static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");
    private static final int PAGE = 100;
    private static final int DISPUTED = 1000;

    private final Reconciliations reconciliations;
    private final Differences differences;
    private final ComparePayment comparePayment;
    private final Payments payments;
    private final ReconciliationSettings settings;
    private final Clock clock;

    ReconcileGateways(
            Reconciliations reconciliations,
            Differences differences,
            ComparePayment comparePayment,
            Payments payments,
            ReconciliationSettings settings,
            Clock clock) {
        this.reconciliations = reconciliations;
        this.differences = differences;
        this.comparePayment = comparePayment;
        this.payments = payments;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "reconcile-gateways";
    }

    @Override
    public Duration pause() {
        return settings.look();
    }

    @Override
    public void run() {
        var now = clock.instant().atZone(DHAKA);
        var last = now.toLocalDate().minusDays(now.toLocalTime().isBefore(settings.at()) ? 2 : 1);
        Arrays.stream(PaymentMethod.values())
                .filter(method -> !method.onDelivery())
                .forEach(method -> {
                    for (int back = settings.daysBack() - 1; back >= 0; back--) reconcile(method, last.minusDays(back));
                });
    }

    /** Does nothing for a day that was compared to its end. */
    void reconcile(PaymentMethod method, LocalDate day) {
        var begun = reconciliations.begun(method, day);
        if (begun.endedAt() != null) return;
        if (begun.lastId() == null)
            differences
                    .disputed(method, DISPUTED)
                    .forEach(id -> payments.find(id).ifPresent(comparePayment::differs));
        var from = day.atStartOfDay(DHAKA).toInstant();
        var to = day.plusDays(1).atStartOfDay(DHAKA).toInstant();
        var last = begun.lastId() == null ? null : payments.find(begun.lastId()).orElseThrow();
        for (var page = payments.sessions(method, from, to, last, PAGE);
                !page.isEmpty();
                page = payments.sessions(method, from, to, last, PAGE)) {
            int differing = (int) page.stream().filter(comparePayment::differs).count();
            last = page.getLast();
            reconciliations.went(method, day, page.size(), differing, last.id());
        }
        reconciliations.ended(method, day);
    }
}
