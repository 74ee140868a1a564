package bd.haat.order.ledger;

import static bd.haat.order.ledger.Posting.credit;
import static bd.haat.order.ledger.Posting.debit;

import bd.haat.order.commission.CommissionRule;
import bd.haat.order.commission.Commissions;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.OrderLine;
import bd.haat.order.orders.SellerDelivery;
import bd.haat.order.rules.Rule;
import bd.haat.order.rules.Rules;
import bd.haat.order.rules.Shares;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * What is in escrow becomes the seller's, less commission on the goods and its VAT; the delivery fee is free of both. Commission is that
 * of the time of the order, line by line; VAT that of the settlement. Cash that the seller took himself counts as received.
 */
@Component
class Settlement {
    private static final long WHOLE = 10_000;

    private final Entries entries;
    private final Commissions commissions;
    private final Rules rules;

    Settlement(Entries entries, Commissions commissions, Rules rules) {
        this.entries = entries;
        this.commissions = commissions;
        this.rules = rules;
    }

    /** @param at when it is booked */
    void pay(Order order, Instant at) {
        pay(order, at, _ -> true);
    }

    /** @param whom sellers who have earned it */
    void pay(Order order, Instant at, Predicate<UUID> whom) {
        var agreed = commissions.of(order.lines(), order.placedAt());
        long vatRate = rules.of(Rule.COMMISSION_VAT_BASIS_POINTS, at);
        var cash = entries.balances(order.id(), Account.CASH);
        entries.balances(order.id(), Account.ESCROW).forEach((sellerId, balance) -> {
            if (!whom.test(sellerId)) return;
            long held = Math.max(0, -balance); // nothing if all was given back; cash that was kept is owed then
            long goods = Math.max(0, held - fee(order, sellerId));
            long most = part(goods, WHOLE, WHOLE + vatRate); // with its VAT never more than the goods
            long commission = Math.min(most, commission(order.linesOf(sellerId), goods, agreed));
            long vat = part(commission, vatRate, WHOLE);
            var source = order.id() + ":" + sellerId;
            long kept = cash.getOrDefault(sellerId, 0L);
            entries.add(List.of(
                    Transaction.of(
                            "settlement",
                            source,
                            order.id(),
                            at,
                            debit(Account.ESCROW, sellerId, held),
                            credit(Account.COMMISSION, sellerId, commission),
                            credit(Account.VAT, sellerId, vat),
                            credit(Account.SELLER, sellerId, held - commission - vat)),
                    Transaction.of(
                            "cash-kept",
                            source,
                            order.id(),
                            at,
                            debit(Account.SELLER, sellerId, kept),
                            credit(Account.CASH, sellerId, kept))));
        });
    }

    /** On what is left of the goods' money, divided as the lines were paid. */
    private static long commission(List<OrderLine> lines, long goodsMinor, Map<UUID, CommissionRule> agreed) {
        var paid = lines.stream().mapToLong(OrderLine::netMinor).toArray();
        var left = Shares.of(Math.min(goodsMinor, Arrays.stream(paid).sum()), paid);
        long commission = 0;
        for (int i = 0; i < left.length; i++)
            commission += agreed.get(lines.get(i).id()).on(left[i]);
        return commission;
    }

    private static long part(long amountMinor, long of, long whole) {
        return BigInteger.valueOf(amountMinor)
                .multiply(BigInteger.valueOf(of))
                .divide(BigInteger.valueOf(whole))
                .longValueExact();
    }

    private static long fee(Order order, UUID sellerId) {
        return order.deliveries().stream()
                .filter(delivery -> delivery.sellerId().equals(sellerId))
                .mapToLong(SellerDelivery::feeMinor)
                .sum();
    }
}
