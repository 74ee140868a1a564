package bd.haat.order.statement;

import bd.haat.common.money.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * A page of a statement: opening and all entries make closing, positive is owed to the seller.
 *
 * @param closing as far as the month has come
 */
record StatementView(
        UUID sellerId,
        YearMonth month,
        Instant from,
        Instant to,
        Money opening,
        Money closing,
        List<Entry> items,
        String nextCursor) {
    /** Gross, commission and its VAT with settlements and what was given back; balance is after this entry. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            Instant at,
            String what,
            String text,
            UUID orderId,
            String orderNumber,
            Money gross,
            Money commission,
            Money vat,
            Money amount,
            Money balance) {
        static Entry of(Line line, String text, long balanceMinor) {
            return new Entry(
                    line.at(),
                    line.what(),
                    text,
                    line.orderId(),
                    line.orderNumber(),
                    some(line.grossMinor()),
                    some(line.commissionMinor()),
                    some(line.vatMinor()),
                    Money.bdt(line.amountMinor()),
                    Money.bdt(balanceMinor));
        }

        private static Money some(long minor) {
            return minor == 0 ? null : Money.bdt(minor);
        }
    }
}
