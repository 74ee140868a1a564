package bd.haat.sandbox.bkash;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.sandbox.Caller;
import bd.haat.sandbox.SandboxTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SandboxTest
class PayerControllerTest {
    private final Caller caller;
    private Merchant merchant;

    @Autowired
    PayerControllerTest(Caller caller) {
        this.caller = caller;
    }

    @BeforeEach
    void login() throws Exception {
        merchant = new Merchant(caller);
    }

    @Test
    void thePageShowsTheAmountAndEveryDecisionInBothLanguages() throws Exception {
        var id = merchant.created();

        var page = caller.get("/bkash/pay/" + id);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.body())
                .contains("৳1250.50", "অনুমোদন করুন", "Approve", "width=device-width")
                .contains(id + "/approve", id + "/decline", id + "/insufficient-balance", id + "/fail")
                .contains(id + "/walk-away")
                .doesNotContain("{id}", "{amount}", "{invoice}", "{body}");
    }

    @Test
    void approvingReturnsToTheCallbackAndMayBeRepeated() throws Exception {
        var id = merchant.create(Map.of("callbackURL", "http://127.0.0.1:1/back?order=7"))
                .at("/paymentID");

        var back = caller.form("/bkash/pay/" + id + "/approve", Map.of("wallet", "০১৮১২৩৪৫৬৭৮"));
        assertThat(back.status()).isEqualTo(303);
        assertThat(back.header("Location"))
                .startsWith("http://127.0.0.1:1/back?order=7&paymentID=" + id + "&status=success");
        assertThat(merchant.decide(id, "approve").status()).isEqualTo(303);
        assertThat(merchant.decide(id, "decline").status()).isEqualTo(409);
        assertThat(merchant.execute(id).at("/customerMsisdn")).isEqualTo("01812345678");
    }

    @Test
    void decliningCancels() throws Exception {
        var id = merchant.created();

        assertThat(caller.post("/bkash/pay/" + id + "/decline", "").header("Location"))
                .contains("paymentID=" + id + "&status=cancel");
        assertThat(merchant.execute(id).at("/statusCode")).isEqualTo("2056");
        assertThat(merchant.status(id).at("/transactionStatus")).isEqualTo("Cancelled");
        assertThat(merchant.decide(id, "approve").status()).isEqualTo(409);
    }

    @Test
    void aWrongPinFails() throws Exception {
        var id = merchant.created();

        assertThat(merchant.decide(id, "fail").header("Location")).contains("status=failure");
        assertThat(merchant.execute(id).at("/statusCode")).isEqualTo("2056");
    }

    @Test
    void aLackOfMoneyIsToldByExecuteOnly() throws Exception {
        var id = merchant.created();

        assertThat(merchant.decide(id, "insufficient-balance").header("Location"))
                .contains("status=success");
        assertThat(merchant.execute(id).at("/statusCode")).isEqualTo("2023");
        assertThat(merchant.status(id).at("/transactionStatus")).isEqualTo("Failed");
        assertThat(merchant.books(id).tree().at("/0/captures")).isEmpty();
    }

    @Test
    void walkingAwayLeavesThePaymentOpen() throws Exception {
        var id = merchant.created();

        assertThat(merchant.decide(id, "walk-away").status()).isEqualTo(200);
        assertThat(merchant.status(id).at("/transactionStatus")).isEqualTo("Initiated");
        assertThat(merchant.decide(id, "approve").status()).isEqualTo(303);
    }

    @Test
    void anUnknownPaymentHasNoPage() throws Exception {
        assertThat(caller.get("/bkash/pay/TR0011NOBODY").status()).isEqualTo(404);
    }
}
