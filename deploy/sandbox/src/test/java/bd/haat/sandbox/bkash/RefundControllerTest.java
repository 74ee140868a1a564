package bd.haat.sandbox.bkash;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.sandbox.Caller;
import bd.haat.sandbox.Caller.Reply;
import bd.haat.sandbox.SandboxTest;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SandboxTest
class RefundControllerTest {
    private final Caller caller;
    private Merchant merchant;
    private String id;
    private String trx;

    @Autowired
    RefundControllerTest(Caller caller) {
        this.caller = caller;
    }

    @BeforeEach
    void pay() throws Exception {
        merchant = new Merchant(caller);
        id = merchant.created();
        merchant.decide(id, "approve");
        trx = merchant.execute(id).at("/trxID");
    }

    @Test
    void aRefundV1IsPaidOutAndToldOf() throws Exception {
        assertThat(refund("1250.50").at("/transactionStatus")).isEqualTo("Completed");

        var status = merchant.call("/payment/refund", Map.of("paymentID", id, "trxID", trx));
        assertThat(status.at("/originalTrxID")).isEqualTo(trx);
        assertThat(status.at("/amount")).isEqualTo("1250.50");
        assertThat(merchant.status(id).at("/maxRefundableAmount")).isEqualTo("0.00");
        assertThat(merchant.books(id).at("/0/refunds/0/amount")).isEqualTo("1250.50");
    }

    @Test
    void noMoreComesBackThanWasPaid() throws Exception {
        assertThat(refund("1250.51").at("/statusCode")).isEqualTo("2072");
        assertThat(refund("1000").at("/statusCode")).isEqualTo("0000");
        assertThat(refund("250.51").at("/statusCode")).isEqualTo("2072");
        assertThat(refund("0").at("/statusCode")).isEqualTo("2006");
    }

    @Test
    void theTransactionHasToBeThePayments() throws Exception {
        var body = Map.of("paymentID", id, "trxID", "OTHER", "amount", "1", "sku", "s", "reason", "r");
        assertThat(merchant.call("/payment/refund", body).at("/statusCode")).isEqualTo("2033");
        assertThat(merchant.call("/payment/refund", Map.of("paymentID", id, "trxID", trx))
                        .at("/statusCode"))
                .isEqualTo("2002");
    }

    @Test
    void aRefundV2ComesInPartsWithItsOwnStatus() throws Exception {
        assertThat(refundV2("100").at("/refundTransactionStatus")).isEqualTo("Completed");
        var second = refundV2("50.25");
        assertThat(second.at("/originalTrxAmount")).isEqualTo("1250.50");
        assertThat(second.at("/completedTime")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d:\\d{3}");

        var status = merchant.callV2("/refund/payment/status", Map.of("paymentId", id, "trxId", trx));
        assertThat(status.tree().at("/refundTransactions")).hasSize(2);
        assertThat(status.at("/refundTransactions/1/refundAmount")).isEqualTo("50.25");
    }

    @Test
    void aRefundV2FailsUnder400() throws Exception {
        var tooMuch = refundV2("2000");
        assertThat(tooMuch.status()).isEqualTo(400);
        assertThat(tooMuch.at("/externalCode")).isEqualTo("2072");
        assertThat(tooMuch.at("/errorMessageBn")).isNotEmpty();

        var body = Map.of("paymentId", id, "trxId", trx, "refundAmount", "1");
        var incomplete = merchant.callV2("/refund/payment/transaction", body);
        assertThat(incomplete.status()).isEqualTo(400);
        assertThat(incomplete.at("/message")).isEqualTo("Invalid request body");
    }

    private Reply refund(String amount) throws IOException {
        return merchant.call(
                "/payment/refund",
                Map.of("paymentID", id, "trxID", trx, "amount", amount, "sku", "line-1", "reason", "returned"));
    }

    private Reply refundV2(String amount) throws IOException {
        return merchant.callV2(
                "/refund/payment/transaction",
                Map.of("paymentId", id, "trxId", trx, "refundAmount", amount, "sku", "line-1", "reason", "returned"));
    }
}
