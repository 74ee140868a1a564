package bd.haat.order.destination;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * An account that a seller is paid to.
 *
 * @param accountNumber digits of a bank account, or a bKash wallet's number as E.164
 * @param bankName null for bKash
 * @param routingNumber the branch, nine digits; null for bKash
 * @param validFrom no money goes there before
 */
public record Destination(
        UUID id,
        UUID sellerId,
        Kind kind,
        String accountName,
        String accountNumber,
        String bankName,
        String routingNumber,
        Instant validFrom) {
    private static final int SHOWN = 4;

    /** What kind of account it is. */
    public enum Kind {
        BANK,
        BKASH
    }

    /** The last four digits: enough to know one's own account by. */
    public String tail() {
        return accountNumber.substring(accountNumber.length() - SHOWN);
    }

    boolean isSameAccount(Destination other) {
        return kind == other.kind
                && accountName.equals(other.accountName)
                && accountNumber.equals(other.accountNumber)
                && Objects.equals(bankName, other.bankName)
                && Objects.equals(routingNumber, other.routingNumber);
    }
}
