package bd.haat.order.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Read models of the ledger; amounts in paisa. */
interface LedgerRows {
    /** An order as far as its ledger is concerned, with what each account has of it. */
    Optional<Explained> order(UUID orderId);

    /** An order's entries, the oldest first. */
    List<Entry> entries(UUID orderId, Position after, int limit);

    /** Debits and credits by account and day in Dhaka, the days in order. */
    List<Day> days(Instant from, Instant to, LastDay after, int limit);

    /** By how much the transactions booked since then are out of balance; 0 unless something is very wrong. */
    long imbalance(Instant since);

    record Explained(UUID id, String number, String state, long totalMinor, List<Balance> balances) {
        long sumMinor() {
            return balances.stream().mapToLong(Balance::balanceMinor).sum();
        }
    }

    /** Positive is debit. Seller is null where none is concerned. */
    record Balance(String account, UUID sellerId, long balanceMinor) {}

    record Entry(UUID transactionId, Instant at, String what, String account, UUID sellerId, long amountMinor) {
        Position position() {
            return new Position(at, transactionId, account, sellerId);
        }
    }

    record Position(Instant at, UUID transactionId, String account, UUID sellerId) {}

    record Day(LocalDate day, String account, long debitMinor, long creditMinor) {}

    record LastDay(LocalDate day, String account) {}
}
