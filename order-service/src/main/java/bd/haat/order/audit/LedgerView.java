package bd.haat.order.audit;

import bd.haat.common.money.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An order explained by its entries.
 *
 * @param balances what each account has of it, debits less credits; they sum to nothing
 * @param items the entries, oldest first
 */
record LedgerView(
        UUID orderId,
        String orderNumber,
        String state,
        Money total,
        Money sum,
        List<Balance> balances,
        List<Entry> items,
        String nextCursor) {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Balance(String account, UUID sellerId, Money balance) {
        static Balance of(LedgerRows.Balance row) {
            return new Balance(row.account(), row.sellerId(), Money.bdt(row.balanceMinor()));
        }
    }

    /** Text says in the reader's language what happened; an entry is a debit or a credit. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            UUID transactionId,
            Instant at,
            String what,
            String text,
            String account,
            UUID sellerId,
            Money debit,
            Money credit) {
        static Entry of(LedgerRows.Entry row, String text) {
            return new Entry(
                    row.transactionId(),
                    row.at(),
                    row.what(),
                    text,
                    row.account(),
                    row.sellerId(),
                    row.amountMinor() > 0 ? Money.bdt(row.amountMinor()) : null,
                    row.amountMinor() < 0 ? Money.bdt(-row.amountMinor()) : null);
        }
    }

    /** A line of the trial balance. */
    record Day(LocalDate day, String account, Money debit, Money credit, Money balance) {
        static Day of(LedgerRows.Day row) {
            return new Day(
                    row.day(),
                    row.account(),
                    Money.bdt(row.debitMinor()),
                    Money.bdt(row.creditMinor()),
                    Money.bdt(row.debitMinor() - row.creditMinor()));
        }
    }
}
