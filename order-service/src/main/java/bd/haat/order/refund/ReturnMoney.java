package bd.haat.order.refund;

import bd.haat.common.persistence.Ids;
import bd.haat.order.ledger.Ledger;
import bd.haat.order.orders.Order;
import bd.haat.order.payment.MoneyOwed;
import bd.haat.order.payment.Payment;
import bd.haat.order.payment.Payments;
import bd.haat.order.saga.Effect;
import bd.haat.order.saga.Occurrence;
import bd.haat.order.saga.Reaction;
import bd.haat.order.timer.Timers;
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

    ReturnMoney(Ledger ledger, Payments payments, Refunds refunds, Timers timers) {
        this.ledger = ledger;
        this.payments = payments;
        this.refunds = refunds;
        this.timers = timers;
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
                        .filter(ReturnMoney::isOpen)
                        .mapToLong(Refund::amountMinor)
                        .sum();
        Refund first = null;
        for (var payment : paid) {
            boolean busy = known.stream()
                    .anyMatch(refund -> isOpen(refund) && refund.paymentId().equals(payment.id()));
            long amount = busy ? 0 : Math.min(left, payment.capturedMinor() - payment.refundedMinor());
            if (amount <= 0) continue;
            var refund = new Refund(Ids.next(), order.id(), payment.id(), amount, Refund.Status.PENDING, reason);
            refunds.add(refund, first == null ? key : null);
            ledger.refundStarted(order.id(), refund.id(), amount);
            timers.soon(SendRefund.TASK, refund.id().toString());
            left -= amount;
            if (first == null) first = refund;
        }
        return Optional.ofNullable(first);
    }

    private static boolean isOpen(Refund refund) {
        return refund.status() == Refund.Status.PENDING || refund.status() == Refund.Status.SENT;
    }
}
