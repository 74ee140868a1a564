package bd.haat.order.ledger;

import static bd.haat.order.ledger.Posting.NOBODY;
import static bd.haat.order.ledger.Posting.credit;
import static bd.haat.order.ledger.Posting.debit;

import bd.haat.order.orders.Order;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
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
        book(
                "capture",
                paymentId,
                orderId,
                debit(Account.GATEWAY, NOBODY, amountMinor),
                credit(Account.CUSTOMER, NOBODY, amountMinor));
    }

    @Override
    public void committed(Order order) {
        var postings = new ArrayList<Posting>();
        postings.add(debit(Account.CUSTOMER, NOBODY, order.totals().totalMinor()));
        order.parts()
                .forEach(part ->
                        postings.add(credit(Account.ESCROW, part.delivery().sellerId(), part.dueMinor())));
        entries.add(Transaction.of("commitment", order.id(), order.id(), clock.instant(), postings));
    }

    @Override
    public void cashCollected(UUID orderId, UUID shipmentId, UUID sellerId, long amountMinor) {
        book(
                "cash",
                shipmentId,
                orderId,
                debit(Account.CASH, sellerId, amountMinor),
                credit(Account.ESCROW, sellerId, amountMinor));
    }

    @Override
    public void courierCollected(UUID orderId, UUID shipmentId, UUID sellerId, long amountMinor) {
        book(
                "courier-cash",
                shipmentId,
                orderId,
                debit(Account.COURIER, sellerId, amountMinor),
                credit(Account.ESCROW, sellerId, amountMinor));
    }

    @Override
    public void remitted(UUID orderId, String source, UUID sellerId, long amountMinor, long chargeMinor) {
        book(
                "remittance",
                source,
                orderId,
                debit(Account.BANK, NOBODY, amountMinor - chargeMinor),
                debit(Account.SELLER, sellerId, chargeMinor),
                credit(Account.COURIER, sellerId, amountMinor));
    }

    @Override
    public void released(UUID orderId, UUID shipmentId, UUID sellerId, long amountMinor) {
        book(
                "release",
                shipmentId,
                orderId,
                debit(Account.ESCROW, sellerId, amountMinor),
                credit(Account.CUSTOMER, NOBODY, amountMinor));
    }

    @Override
    public Map<UUID, Long> conceded(UUID orderId, UUID refundId, long amountMinor) {
        return concede(orderId, refundId, amountMinor, held(orderId), entries.settled(orderId));
    }

    @Override
    public void conceded(UUID orderId, UUID source, UUID sellerId, long amountMinor) {
        concede(orderId, source, amountMinor, only(sellerId, held(orderId)), only(sellerId, entries.settled(orderId)));
    }

    /** Answers what each seller bears; all postings of a concession name one. */
    private Map<UUID, Long> concede(
            UUID orderId, UUID source, long amountMinor, Map<UUID, Long> held, Map<UUID, Map<Account, Long>> settled) {
        var postings = new ArrayList<>(Concession.of(amountMinor, held, settled));
        Map<UUID, Long> borne = postings.stream()
                .collect(Collectors.groupingBy(
                        Posting::sellerId, TreeMap::new, Collectors.summingLong(Posting::amountMinor)));
        postings.add(credit(Account.CUSTOMER, NOBODY, amountMinor));
        entries.add(Transaction.of("concession", source, orderId, clock.instant(), postings));
        return borne;
    }

    @Override
    public void refundStarted(UUID orderId, UUID refundId, long amountMinor) {
        book(
                "refund-started",
                refundId,
                orderId,
                debit(Account.CUSTOMER, NOBODY, amountMinor),
                credit(Account.REFUND, NOBODY, amountMinor));
    }

    @Override
    public void refunded(UUID orderId, UUID refundId, long amountMinor) {
        book(
                "refund",
                refundId,
                orderId,
                debit(Account.REFUND, NOBODY, amountMinor),
                credit(Account.GATEWAY, NOBODY, amountMinor));
    }

    @Override
    public void paidByHand(UUID orderId, UUID refundId, long amountMinor) {
        book(
                "refund-by-hand",
                refundId,
                orderId,
                debit(Account.REFUND, NOBODY, amountMinor),
                credit(Account.BANK, NOBODY, amountMinor));
    }

    @Override
    public void refundRefused(UUID orderId, UUID refundId, long amountMinor) {
        book(
                "refund-refused",
                refundId,
                orderId,
                debit(Account.REFUND, NOBODY, amountMinor),
                credit(Account.CUSTOMER, NOBODY, amountMinor));
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
        entries.add(Transaction.of("import", order.id(), order.id(), paidAt, postings));
        settlement.pay(order, completedAt);
        var settled = new ArrayList<Posting>();
        entries.balances(order.id(), Account.SELLER).forEach((seller, balance) -> {
            settled.add(credit(Account.SELLER, seller, balance));
            settled.add(debit(Account.BANK, seller, balance));
        });
        entries.add(Transaction.of("paid-before", order.id(), order.id(), completedAt, settled));
    }

    @Override
    public long owed(UUID orderId) {
        return -sum(orderId, Account.CUSTOMER) - sum(orderId, Account.REFUND);
    }

    @Override
    public long earned(UUID orderId) {
        return Concession.most(held(orderId), entries.settled(orderId));
    }

    @Override
    public long earned(UUID orderId, UUID sellerId) {
        return Concession.most(only(sellerId, held(orderId)), only(sellerId, entries.settled(orderId)));
    }

    private static <T> Map<UUID, T> only(UUID sellerId, Map<UUID, T> all) {
        return all.containsKey(sellerId) ? Map.of(sellerId, all.get(sellerId)) : Map.of();
    }

    private Map<UUID, Long> held(UUID orderId) {
        var held = new LinkedHashMap<UUID, Long>();
        entries.balances(orderId, Account.ESCROW).forEach((seller, balance) -> held.put(seller, -balance));
        return held;
    }

    private long sum(UUID orderId, Account account) {
        return entries.balances(orderId, account).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private void book(String what, Object source, UUID orderId, Posting... postings) {
        entries.add(Transaction.of(what, source, orderId, clock.instant(), postings));
    }
}
