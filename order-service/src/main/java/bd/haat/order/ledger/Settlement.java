package bd.haat.order.ledger;

import static bd.haat.order.ledger.Posting.NOBODY;
import static bd.haat.order.ledger.Posting.credit;
import static bd.haat.order.ledger.Posting.debit;

import bd.haat.order.orders.Order;
import bd.haat.order.orders.SellerDelivery;
import bd.haat.order.rules.Rule;
import bd.haat.order.rules.Rules;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is in escrow becomes the seller's, less commission on the goods and its VAT; the delivery fee is free of both. */
@Component
class Settlement {
    private static final long WHOLE = 10_000;

    private final Entries entries;
    private final Rules rules;

    Settlement(Entries entries, Rules rules) {
        this.entries = entries;
        this.rules = rules;
    }

    /** @param at which rates hold, and when it is booked */
    void pay(Order order, Instant at) {
        long commissionRate = rules.of(Rule.COMMISSION_BASIS_POINTS, at);
        long vatRate = rules.of(Rule.COMMISSION_VAT_BASIS_POINTS, at);
        entries.balances(order.id(), Account.ESCROW).forEach((sellerId, balance) -> {
            long held = -balance;
            long commission = share(Math.max(0, held - fee(order, sellerId)), commissionRate);
            long vat = share(commission, vatRate);
            entries.add(
                    "settlement-" + sellerId,
                    order.id(),
                    order.id(),
                    at,
                    List.of(
                            debit(Account.ESCROW, sellerId, held),
                            credit(Account.COMMISSION, sellerId, commission),
                            credit(Account.VAT, NOBODY, vat),
                            credit(Account.SELLER, sellerId, held - commission - vat)));
        });
    }

    private static long fee(Order order, UUID sellerId) {
        return order.deliveries().stream()
                .filter(delivery -> delivery.sellerId().equals(sellerId))
                .mapToLong(SellerDelivery::feeMinor)
                .sum();
    }

    private static long share(long amountMinor, long basisPoints) {
        return BigInteger.valueOf(amountMinor)
                .multiply(BigInteger.valueOf(basisPoints))
                .divide(BigInteger.valueOf(WHOLE))
                .longValueExact();
    }
}
