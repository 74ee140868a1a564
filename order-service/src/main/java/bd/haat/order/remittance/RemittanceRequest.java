package bd.haat.order.remittance;

import bd.haat.common.money.Money;
import bd.haat.common.web.Problems;
import bd.haat.order.remittance.Remittance.Claim;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * What a courier passed on.
 *
 * @param total what came in, to compare with the lines
 */
record RemittanceRequest(
        @NotNull @Pattern(regexp = COURIER) String courier,
        @NotNull @Pattern(regexp = REFERENCE) String reference,
        @NotNull @PastOrPresent Instant receivedAt,
        @NotNull @Valid Money total,
        @NotEmpty @Size(max = MOST) List<@NotNull @Valid Line> lines) {
    static final String COURIER = "[A-Z]{2,20}";
    static final String REFERENCE = "[A-Za-z0-9./_-]{1,100}";
    static final int MOST = 2000;
    private static final long MOST_MINOR = 100_000_000_000L;

    /** Consignment is the courier's id of it, or ours of the shipment; the charge may be absent. */
    record Line(
            @NotNull @Pattern(regexp = REFERENCE) String consignment,
            @NotNull @Valid Money amount,
            @Valid Money charge) {}

    /** @throws bd.haat.common.web.ProblemException for amounts that no courier passes on, or a total that is not that of the lines */
    TakeRemittance.Command command() {
        var claims = lines.stream()
                .map(line -> new Claim(
                        line.consignment(),
                        line.amount().amount(),
                        line.charge() == null ? 0 : line.charge().amount()))
                .toList();
        return command(courier, reference, receivedAt, total.amount(), claims);
    }

    static TakeRemittance.Command command(
            String courier, String reference, Instant receivedAt, long totalMinor, List<Claim> claims) {
        for (int i = 0; i < claims.size(); i++)
            if (!isPossible(claims.get(i))) throw Problems.invalid("lines[" + i + "]", "amount");
        long sum = claims.stream().mapToLong(Claim::amountMinor).sum();
        if (sum != totalMinor)
            throw Problems.unprocessable("remittance-total-mismatch").with("linesTotal", Money.bdt(sum));
        return new TakeRemittance.Command(courier, reference, receivedAt, totalMinor, claims);
    }

    private static boolean isPossible(Claim claim) {
        return claim.amountMinor() >= 0
                && claim.chargeMinor() >= 0
                && claim.amountMinor() <= MOST_MINOR
                && claim.chargeMinor() <= MOST_MINOR
                && claim.settlesMinor() > 0;
    }
}
