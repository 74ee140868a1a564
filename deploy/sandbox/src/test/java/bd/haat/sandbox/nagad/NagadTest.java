package bd.haat.sandbox.nagad;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.sandbox.Caller;
import bd.haat.sandbox.SandboxTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@SandboxTest
class NagadTest {
    private final Caller caller;
    private final JsonMapper json;
    private final String orderId = UUID.randomUUID().toString().substring(0, 20);
    private NagadMerchant merchant;

    @Autowired
    NagadTest(Caller caller, JsonMapper json) {
        this.caller = caller;
        this.json = json;
    }

    @BeforeEach
    void keys() throws Exception {
        merchant = new NagadMerchant(caller, json);
    }

    @Test
    void aPaymentIsOpenedApprovedAndVerified() throws Exception {
        var opened = merchant.open(merchant.initialize(orderId));
        var completed = merchant.complete(orderId, opened, "725.50");
        var reference = opened.at("/paymentReferenceId").asString();
        assertThat(completed.at("/status")).isEqualTo("Success");
        assertThat(completed.at("/callBackUrl")).endsWith("/nagad/pay/" + reference);
        assertThat(merchant.verify(reference).at("/status")).isEqualTo("Initiated");
        assertThat(caller.get("/nagad/pay/" + reference).body()).contains("৳725.50", "নগদ");

        var back = merchant.decide(reference, "approve");
        assertThat(back.status()).isEqualTo(303);
        assertThat(back.header("Location"))
                .startsWith("http://127.0.0.1:1/back?x=1&merchant=")
                .contains("payment_ref_id=" + reference, "status=Success");
        assertThat(merchant.verify(reference).at("/statusCode")).isEqualTo("000");
        assertThat(merchant.verify(reference).at("/amount")).isEqualTo("725.50");
        assertThat(merchant.initialize(orderId).at("/reason")).isEqualTo("DUPLICATE_ORDER");
        assertThat(caller.get("/control/nagad/payments?orderId=" + orderId).at("/0/status"))
                .isEqualTo("SUCCESS");
    }

    @Test
    void thePayerMayDeclineFailOrWalkAway() throws Exception {
        var reference = merchant.pay(orderId, "100");
        assertThat(merchant.decide(reference, "walk-away").status()).isEqualTo(200);
        assertThat(merchant.decide(reference, "decline").header("Location")).contains("status=Aborted");
        assertThat(merchant.decide(reference, "approve").status()).isEqualTo(409);
        assertThat(merchant.verify(reference).at("/status")).isEqualTo("Aborted");

        var second = merchant.pay(orderId, "100");
        assertThat(merchant.decide(second, "fail").header("Location")).contains("status=Failed");
        assertThat(merchant.decide("NOBODY", "approve").status()).isEqualTo(404);
    }

    @Test
    void refundsComeInPartsAndOnceForEachNumber() throws Exception {
        var reference = merchant.pay(orderId, "100");
        assertThat(merchant.refund(reference, orderId, "10", "R-0").at("/reason"))
                .isEqualTo("INVALID_STATE");
        merchant.decide(reference, "approve");

        assertThat(merchant.open(merchant.refund(reference, orderId, "60", "R-1"))
                        .at("/cancelAmount")
                        .asString())
                .isEqualTo("60.00");
        assertThat(merchant.refund(reference, orderId, "60", "R-1").at("/reason"))
                .isEqualTo("DUPLICATE_REFERENCE");
        assertThat(merchant.refund(reference, orderId, "40.01", "R-2").at("/reason"))
                .isEqualTo("INVALID_AMOUNT");
    }

    @Test
    void forgeriesAreRefused() throws Exception {
        var body = merchant.sealed("sensitiveData", Map.of("merchantId", "x", "orderId", orderId));
        var path = "/check-out/initialize/683002007104225/" + orderId;
        assertThat(merchant.call(path, body).at("/reason")).isEqualTo("INVALID_MERCHANT");
        body.put("signature", body.get("sensitiveData"));
        assertThat(merchant.call(path, body).at("/reason")).isIn("INVALID_SIGNATURE", "INVALID_SENSITIVE_DATA");
        body.put("sensitiveData", "bm9uc2Vuc2U=");
        assertThat(merchant.call(path, body).at("/reason")).isEqualTo("INVALID_SENSITIVE_DATA");
        assertThat(merchant.call(path, Map.of()).status()).isEqualTo(400);
        assertThat(caller.post(NagadCheck.BASE + path, "{", NagadMerchant.HEADERS)
                        .at("/reason"))
                .isEqualTo("INVALID_REQUEST");
        assertThat(caller.get(NagadCheck.BASE + "/verify/payment/x").at("/reason"))
                .isEqualTo("INVALID_HEADER");
        assertThat(merchant.verify("NOBODY").at("/reason")).isEqualTo("INVALID_PAYMENT_REFERENCE");

        var opened = merchant.open(merchant.initialize(orderId));
        assertThat(merchant.complete("other", opened, "5").at("/reason")).isEqualTo("INVALID_CHALLENGE");
        assertThat(merchant.complete(orderId, opened, "-5").at("/reason")).isEqualTo("INVALID_AMOUNT");
    }
}
