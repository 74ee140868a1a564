package bd.haat.order.destination;

import bd.haat.common.persistence.Ids;
import bd.haat.common.text.Digits;
import bd.haat.common.text.PhoneNumbers;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/**
 * Where a seller wants to be paid. Names begin with a letter, so that no cell of the bank's file is a formula. Digits may be Bangla, and
 * may be grouped.
 */
record DestinationRequest(
        @NotNull Destination.Kind kind,

        @NotBlank @Size(max = 100) @Pattern(regexp = NAME, message = "{haat.order.account-name}")
        String accountName,

        @NotBlank @Size(max = 40) String accountNumber,

        @Size(max = 100) @Pattern(regexp = NAME, message = "{haat.order.account-name}")
        String bankName,

        @Size(max = 40) String routingNumber) {
    private static final String NAME = "[\\p{L}][\\p{L}\\p{M}\\p{Nd} .,'’&()/-]*";

    /** The first field that does not fit the kind; null if all do. */
    String misfit() {
        return switch (kind) {
            case BANK ->
                !digits(accountNumber).matches("\\d{6,20}")
                        ? "accountNumber"
                        : bankName == null
                                ? "bankName"
                                : routingNumber == null
                                                || !digits(routingNumber).matches("\\d{9}")
                                        ? "routingNumber"
                                        : null;
            case BKASH ->
                PhoneNumbers.normalise(accountNumber).isEmpty()
                        ? "accountNumber"
                        : bankName != null ? "bankName" : routingNumber != null ? "routingNumber" : null;
        };
    }

    Destination destination(UUID sellerId, Instant validFrom) {
        boolean bank = kind == Destination.Kind.BANK;
        return new Destination(
                Ids.next(),
                sellerId,
                kind,
                accountName.strip(),
                bank
                        ? digits(accountNumber)
                        : PhoneNumbers.normalise(accountNumber).orElseThrow(),
                bank ? bankName.strip() : null,
                bank ? digits(routingNumber) : null,
                validFrom);
    }

    private static String digits(String text) {
        return Digits.ascii(text).replaceAll("[ -]", "");
    }
}
