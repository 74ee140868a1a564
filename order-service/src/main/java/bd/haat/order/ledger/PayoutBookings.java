package bd.haat.order.ledger;

import static bd.haat.order.ledger.Posting.credit;
import static bd.haat.order.ledger.Posting.debit;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Payouts go from what is due over what is set aside to the bank. */
@Component
class PayoutBookings implements Disbursements {
    private final Entries entries;
    private final Clock clock;

    PayoutBookings(Entries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public void setAside(UUID payoutId, UUID sellerId, Map<UUID, Long> amounts) {
        book("payout", payoutId, sellerId, amounts, Account.SELLER, Account.PAYOUT);
    }

    @Override
    public void paid(UUID payoutId, UUID sellerId, Map<UUID, Long> amounts) {
        book("payout-paid", payoutId, sellerId, amounts, Account.PAYOUT, Account.BANK);
    }

    @Override
    public void takenBack(UUID payoutId, UUID sellerId, Map<UUID, Long> amounts) {
        book("payout-returned", payoutId, sellerId, amounts, Account.PAYOUT, Account.SELLER);
    }

    private void book(String what, UUID payoutId, UUID sellerId, Map<UUID, Long> amounts, Account from, Account to) {
        var now = clock.instant();
        entries.add(amounts.entrySet().stream()
                .map(item -> Transaction.of(
                        what,
                        payoutId + ":" + item.getKey(),
                        item.getKey(),
                        now,
                        debit(from, sellerId, item.getValue()),
                        credit(to, sellerId, item.getValue())))
                .toList());
    }
}
