package bd.haat.order.ledger;

import static bd.haat.order.ledger.Posting.NOBODY;
import static bd.haat.order.ledger.Posting.credit;
import static bd.haat.order.ledger.Posting.debit;

import bd.haat.order.orders.Order;
import bd.haat.order.orders.SellerDelivery;
import bd.haat.order.rules.Rule;
import bd.haat.order.rules.Rules;
import bd.haat.order.saga.Effect;
import bd.haat.order.saga.Occurrence;
import bd.haat.order.saga.Reaction;
import java.math.BigInteger;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** At completion, what is in escrow becomes the seller's, less commission on the goods and its VAT; the delivery fee is free of both. */
@Component
class PaySellers implements Reaction {
    private static final long WHOLE = 10_000;

    private final Entries entries;
    private final Rules rules;
    private final Clock clock;

    PaySellers(Entries entries, Rules rules, Clock clock) {
        this.entries = entries;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Effect to() {
        return Effect.SETTLE;
    }

    @Override
    public void react(Order order, Occurrence what) {
        var now = clock.instant();
        long commissionRate = rules.of(Rule.COMMISSION_BASIS_POINTS, now);
        long vatRate = rules.of(Rule.COMMISSION_VAT_BASIS_POINTS, now);
        entries.balances(order.id(), Account.ESCROW).forEach((sellerId, balance) -> {
            long held = -balance;
            long commission = share(Math.max(0, held - fee(order, sellerId)), commissionRate);
            long vat = share(commission, vatRate);
            entries.add(
                    "settlement-" + sellerId,
                    order.id(),
                    order.id(),
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
