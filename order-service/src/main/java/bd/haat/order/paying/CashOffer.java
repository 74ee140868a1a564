package bd.haat.order.paying;

import bd.haat.order.fingerprint.Fingerprints;
import bd.haat.order.fingerprint.KeyedHash;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.PaymentMethod;
import bd.haat.order.risk.Judge;
import bd.haat.order.risk.Outcome;
import bd.haat.order.risk.Purchase;
import org.springframework.stereotype.Component;

/**
 * Whether an order that was to be paid ahead may be paid at the door instead: judged as at the checkout, and offered only where nothing
 * more is asked for. How old the account is and where the call comes from is not known here; it counts as new, from nowhere.
 */
@Component
class CashOffer {
    private static final String NOWHERE = "";

    private final Judge judge;
    private final KeyedHash hash;

    CashOffer(Judge judge, KeyedHash hash) {
        this.judge = judge;
        this.hash = hash;
    }

    /** In the transaction that changes the order over, with the order locked. */
    boolean isFor(Order order) {
        var purchase = new Purchase(
                order.customerId(),
                "cash for " + order.id(),
                PaymentMethod.COD,
                order.totals().totalMinor(),
                order.placedAt(),
                Fingerprints.of(order.address(), NOWHERE, hash));
        return judge.judge(purchase).decision().outcome() == Outcome.ALLOW;
    }
}
