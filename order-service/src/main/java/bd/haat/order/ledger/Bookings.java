package bd.haat.order.ledger;

import static bd.haat.order.ledger.Posting.NOBODY;
import static bd.haat.order.ledger.Posting.credit;
import static bd.haat.order.ledger.Posting.debit;

import bd.haat.order.orders.Order;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The postings behind each booking. */
@Component
class Bookings implements Ledger {
    private final Entries entries;
    private final Settlement settlement;
    private final Clock clock;

    Bookings(Entries entries, Settlement settlement, Clock clock) {
        this.entries = entries;
        this.settlement = settlement;
        this.clock = clock;
    }

    @Override
    public void captured(UUID orderId, UUID paymentId, long amountMinor) {
        entries.add(
                "capture",
                paymentId,
                orderId,
                clock.instant(),
                List.of(debit(Account.GATEWAY, NOBODY, amountMinor), credit(Account.CUSTOMER, NOBODY, amountMinor)));
    }

    @Override
    public void committed(Order order) {
        var postings = new ArrayList<Posting>();
        postings.add(debit(Account.CUSTOMER, NOBODY, order.totals().totalMinor()));
        order.parts()
                .forEach(part ->
                        postings.add(credit(Account.ESCROW, part.delivery().sellerId(), part.dueMinor())));
        entries.add("commitment", order.id(), order.id(), clock.instant(), postings);
    }

    @Override
    public void cashCollected(UUID orderId, UUID shipmentId, UUID sellerId, long amountMinor) {
        entries.add(
                "cash",
                shipmentId,
                orderId,
                clock.instant(),
                List.of(debit(Account.CASH, sellerId, amountMinor), credit(Account.ESCROW, sellerId, amountMinor)));
    }

    @Override
    public void released(UUID orderId, UUID shipmentId, UUID sellerId, long amountMinor) {
        entries.add(
                "release",
                shipmentId,
                orderId,
                clock.instant(),
                List.of(debit(Account.ESCROW, sellerId, amountMinor), credit(Account.CUSTOMER, NOBODY, amountMinor)));
    }

    @Override
    public void conceded(UUID orderId, UUID refundId, long amountMinor) {
        var postings = new ArrayList<Posting>();
        long left = take(orderId, Account.ESCROW, amountMinor, postings);
        if (left > 0) left = take(orderId, Account.SELLER, left, postings);
        if (left > 0) throw new IllegalArgumentException("the sellers of " + orderId + " have earned less");
        postings.add(credit(Account.CUSTOMER, NOBODY, amountMinor));
        entries.add("concession", refundId, orderId, clock.instant(), postings);
    }

    /** Takes from each seller its share, rounded down, and the paisa that remain from the first who have them. */
    private long take(UUID orderId, Account account, long wantedMinor, List<Posting> postings) {
        var balances = entries.balances(orderId, account);
        long held = -balances.values().stream().mapToLong(Long::longValue).sum();
        long taking = Math.min(wantedMinor, held);
        if (taking <= 0) return wantedMinor;
        long left = taking;
        for (var balance : balances.entrySet()) {
            long share = BigInteger.valueOf(-balance.getValue())
                    .multiply(BigInteger.valueOf(taking))
                    .divide(BigInteger.valueOf(held))
                    .longValueExact();
            postings.add(debit(account, balance.getKey(), share));
            left -= share;
        }
        for (var balance : balances.entrySet()) {
            if (left == 0) break;
            postings.add(debit(account, balance.getKey(), 1));
            left--;
        }
        return wantedMinor - taking;
    }

    @Override
    public void refunded(UUID orderId, UUID refundId, long amountMinor) {
        entries.add(
                "refund",
                refundId,
                orderId,
                clock.instant(),
                List.of(debit(Account.CUSTOMER, NOBODY, amountMinor), credit(Account.GATEWAY, NOBODY, amountMinor)));
    }

    @Override
    public void completedBefore(Order order, Instant paidAt, Instant completedAt) {
        var taken = order.paymentMethod().onDelivery() ? Account.CASH : Account.GATEWAY;
        var postings = new ArrayList<Posting>();
        order.parts().forEach(part -> {
            var seller = part.delivery().sellerId();
            postings.add(debit(taken, taken == Account.CASH ? seller : NOBODY, part.dueMinor()));
            postings.add(credit(Account.ESCROW, seller, part.dueMinor()));
        });
        entries.add("import", order.id(), order.id(), paidAt, postings);
        settlement.pay(order, completedAt);
    }

    @Override
    public long owed(UUID orderId) {
        return -sum(orderId, Account.CUSTOMER);
    }

    @Override
    public long earned(UUID orderId) {
        return -sum(orderId, Account.ESCROW) - sum(orderId, Account.SELLER);
    }

    private long sum(UUID orderId, Account account) {
        return entries.balances(orderId, account).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
