package bd.haat.order.refund;

import bd.haat.common.persistence.Ids;
import bd.haat.order.ledger.Ledger;
import bd.haat.order.orders.Order;
import bd.haat.order.payment.MoneyOwed;
import bd.haat.order.payment.Payment;
import bd.haat.order.payment.Payments;
import bd.haat.order.rules.Rule;
import bd.haat.order.rules.Rules;
import bd.haat.order.saga.Effect;
import bd.haat.order.saga.Occurrence;
import bd.haat.order.saga.Reaction;
import bd.haat.order.timer.Timers;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the ledger owes the shopper of an order is sent back to the payments it came from. */
@Component
class ReturnMoney implements Reaction, MoneyOwed {
    private final Ledger ledger;
    private final Payments payments;
    private final Refunds refunds;
    private final Timers timers;
    private final Rules rules;
    private final Clock clock;

    ReturnMoney(Ledger ledger, Payments payments, Refunds refunds, Timers timers, Rules rules, Clock clock) {
        this.ledger = ledger;
        this.payments = payments;
        this.refunds = refunds;
        this.timers = timers;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Effect to() {
        return Effect.REFUND;
    }

    @Override
    public void react(Order order, Occurrence what) {
        owed(order, what.trigger().name());
    }

    @Override
    public void owed(Order order, String reason) {
        send(order, reason, null);
    }

    @Override
    public void owed(Order order, Payment from, String reason) {
        send(order, reason, null, from.id());
    }

    /** Sends what is owed and not on its way; answers the refund that carries the key, or the first of several. */
    Optional<Refund> send(Order order, String reason, String key) {
        return send(order, reason, key, null);
    }

    private Optional<Refund> send(Order order, String reason, String key, UUID from) {
        var paid = payments.of(order.id()).stream()
                .sorted(Comparator.comparing(payment -> !payment.id().equals(from)))
                .toList();
        var known = refunds.of(order.id());
        long left = ledger.owed(order.id())
                - known.stream()
                        .filter(refund -> refund.status().isOpen())
                        .mapToLong(Refund::amountMinor)
                        .sum();
        Refund first = null;
        for (var payment : paid) {
            boolean busy = known.stream()
                    .anyMatch(refund ->
                            refund.status().isOpen() && refund.paymentId().equals(payment.id()));
            long amount = busy ? 0 : Math.min(left, payment.capturedMinor() - payment.refundedMinor());
            if (amount <= 0) continue;
            var refund = refund(payment, amount, reason);
            refunds.add(refund, first == null ? key : null);
            ledger.refundStarted(order.id(), refund.id(), amount);
            if (refund.status() == Refund.Status.PENDING)
                timers.soon(SendRefund.TASK, refund.id().toString());
            left -= amount;
            if (first == null) first = refund;
        }
        return Optional.ofNullable(first);
    }

    /** A gateway sends money back by the way it came; cash goes where the shopper says. */
    private Refund refund(Payment payment, long amountMinor, String reason) {
        var now = clock.instant();
        return new Refund(
                Ids.next(),
                payment.orderId(),
                payment.id(),
                amountMinor,
                payment.method().onDelivery() ? Refund.Status.UNADDRESSED : Refund.Status.PENDING,
                reason,
                null,
                now.plus(rules.seconds(Rule.REFUND_SECONDS, now)));
    }
}
