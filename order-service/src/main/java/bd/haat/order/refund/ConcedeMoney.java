package bd.haat.order.refund;

import bd.haat.order.invoice.CreditNotes;
import bd.haat.order.ledger.Ledger;
import bd.haat.order.orders.Order;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** By way of the ledger: what it then owes the shopper is sent. */
@Component
class ConcedeMoney implements Concessions {
    private final Ledger ledger;
    private final CreditNotes creditNotes;
    private final ReturnMoney returnMoney;

    ConcedeMoney(Ledger ledger, CreditNotes creditNotes, ReturnMoney returnMoney) {
        this.ledger = ledger;
        this.creditNotes = creditNotes;
        this.returnMoney = returnMoney;
    }

    @Override
    public long most(Order order, UUID sellerId) {
        return Math.max(0, sellerId == null ? ledger.earned(order.id()) : ledger.earned(order.id(), sellerId));
    }

    @Override
    public long concede(
            Order order, UUID source, UUID sellerId, long amountMinor, Map<UUID, Integer> pieces, String reason) {
        long amount = Math.min(amountMinor, most(order, sellerId));
        if (amount <= 0) return 0;
        book(order, source, sellerId, amount, pieces, reason);
        returnMoney.owed(order, reason);
        return amount;
    }

    /** Without sending it. What sellers bear is less of what they have sold. */
    void book(Order order, UUID source, UUID sellerId, long amountMinor, Map<UUID, Integer> pieces, String reason) {
        borne(order, source, sellerId, amountMinor)
                .forEach((seller, minor) -> creditNotes.credit(order.id(), seller, source, minor, pieces, reason));
    }

    private Map<UUID, Long> borne(Order order, UUID source, UUID sellerId, long amountMinor) {
        if (sellerId == null) return ledger.conceded(order.id(), source, amountMinor);
        ledger.conceded(order.id(), source, sellerId, amountMinor);
        return Map.of(sellerId, amountMinor);
    }
}
