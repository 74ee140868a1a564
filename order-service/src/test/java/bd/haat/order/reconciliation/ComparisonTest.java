package bd.haat.order.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.order.orders.PaymentMethod;
import bd.haat.order.payment.GatewayAnswer;
import bd.haat.order.payment.Payment;
import bd.haat.order.payment.PaymentGateway.Returned;
import bd.haat.order.payment.PaymentStatus;
import bd.haat.order.reconciliation.Difference.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final GatewayAnswer TAKEN = new GatewayAnswer.Captured("T", 71_000, "BDT", "HT-1");

    @Test
    void thatBothSayTheSameIsNoDifference() {
        assertThat(kinds(ours(PaymentStatus.CAPTURED, 71_000, 0), TAKEN)).isEmpty();
        assertThat(kinds(ours(PaymentStatus.REFUNDED, 71_000, 71_000), TAKEN)).isEmpty();
        assertThat(kinds(ours(PaymentStatus.FAILED, 0, 0), new GatewayAnswer.Declined("x")))
                .isEmpty();
        assertThat(kinds(ours(PaymentStatus.EXPIRED, 0, 0), new GatewayAnswer.Undecided()))
                .isEmpty();
    }

    @Test
    void whatIsGivenBackWholeSomeGatewaysCallCancelled() {
        assertThat(kinds(ours(PaymentStatus.REFUNDED, 71_000, 71_000), new GatewayAnswer.Declined("Cancelled")))
                .isEmpty();
    }

    @Test
    void moneyThatOnlyOneSideKnowsOf() {
        assertThat(kinds(ours(PaymentStatus.EXPIRED, 0, 0), TAKEN)).containsExactly(Kind.CAPTURED_THERE_ONLY);
        assertThat(kinds(ours(PaymentStatus.CAPTURED, 71_000, 1_000), new GatewayAnswer.Declined("Failed")))
                .containsExactly(Kind.CAPTURED_HERE_ONLY);
        assertThat(kinds(ours(PaymentStatus.CAPTURED, 71_000, 0), new GatewayAnswer.Undecided()))
                .containsExactly(Kind.CAPTURED_HERE_ONLY);
    }

    @Test
    void anotherSumAndAnotherTransaction() {
        var other = new GatewayAnswer.Captured("U", 70_999, "BDT", "HT-1");
        assertThat(kinds(ours(PaymentStatus.CAPTURED, 71_000, 0), other))
                .containsExactly(Kind.AMOUNT, Kind.TRANSACTION);
    }

    @Test
    void whatWentBack() {
        var ours = ours(PaymentStatus.CAPTURED, 71_000, 1_000);
        assertThat(Comparison.of(ours, TAKEN, Optional.of(List.of(new Returned("R", 1_000)))))
                .isEmpty();
        assertThat(Comparison.of(ours, TAKEN, Optional.of(List.of(new Returned("R", 1_000), new Returned("S", 1_000)))))
                .containsExactly(new Difference(Kind.REFUND, 1_000, 2_000L, null));
        assertThat(Comparison.of(ours, TAKEN, Optional.of(List.of())))
                .containsExactly(new Difference(Kind.REFUND, 1_000, 0L, null));
    }

    @Test
    void silenceIsNoted() {
        assertThat(kinds(ours(PaymentStatus.CAPTURED, 71_000, 0), new GatewayAnswer.Unknown("query")))
                .containsExactly(Kind.UNANSWERED);
    }

    private static List<Kind> kinds(Payment ours, GatewayAnswer theirs) {
        return Comparison.of(ours, theirs, Optional.empty()).stream()
                .map(Difference::kind)
                .toList();
    }

    private static Payment ours(PaymentStatus status, long captured, long refunded) {
        return new Payment(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "HT",
                1,
                PaymentMethod.NAGAD,
                status,
                71_000,
                captured,
                refunded,
                "ref",
                captured > 0 ? "T" : null,
                null,
                null,
                0,
                Instant.EPOCH);
    }
}
