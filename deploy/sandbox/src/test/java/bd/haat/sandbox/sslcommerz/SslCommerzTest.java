package bd.haat.sandbox.sslcommerz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.sandbox.Caller;
import bd.haat.sandbox.SandboxTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.DigestUtils;

@SandboxTest
class SslCommerzTest {
    private final Caller caller;
    private Shop shop;

    @Autowired
    SslCommerzTest(Caller caller) {
        this.caller = caller;
    }

    @BeforeEach
    void open() throws Exception {
        caller.delete("/control/faults");
        shop = new Shop(caller);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aPaidSessionIsNoticedValidatedAndFound() throws Exception {
        var opened = shop.open(Map.of("tran_id", "T-1"));
        assertThat(opened.at("/status")).isEqualTo("SUCCESS");
        var key = opened.at("/sessionkey");
        assertThat(opened.at("/GatewayPageURL")).endsWith("/sslcommerz/pay/" + key);
        assertThat(caller.get("/sslcommerz/pay/" + key).body()).contains("৳1500.00", "Rocket", "T-1");

        var back = shop.decide(key, "approve");
        assertThat(back.at("/url")).isEqualTo("http://127.0.0.1:1/success");
        assertThat(back.at("/fields/status")).isEqualTo("VALID");
        await().until(() -> shop.notices().size() == 1);
        var notice = shop.notices().getFirst();
        assertThat(notice).containsEntry("tran_id", "T-1").containsEntry("value_a", "order-7");
        assertThat(notice.get("verify_sign")).isEqualTo(sign(notice));

        var valId = notice.get("val_id");
        assertThat(shop.validate(valId).at("/status")).isEqualTo("VALID");
        assertThat(shop.validate(valId).at("/status")).isEqualTo("VALIDATED");
        assertThat(shop.validate(valId).at("/amount")).isEqualTo("1500.00");
        assertThat(shop.query(Map.of("tran_id", "T-1")).at("/element/0/bank_tran_id"))
                .isEqualTo(notice.get("bank_tran_id"));
        assertThat(shop.query(Map.of("sessionkey", key)).at("/status")).isEqualTo("VALIDATED");
        assertThat(shop.open(Map.of("tran_id", "T-1")).at("/status")).isEqualTo("FAILED");
    }

    @ParameterizedTest
    @CsvSource({"fail, FAILED, fail", "decline, CANCELLED, cancel"})
    void aRefusedSessionIsNoticedToo(String decision, String status, String url) throws Exception {
        var key = shop.opened();

        assertThat(shop.decide(key, decision).at("/url")).isEqualTo("http://127.0.0.1:1/" + url);
        await().until(() -> shop.notices().size() == 1);
        assertThat(shop.notices().getFirst()).containsEntry("status", status).containsEntry("val_id", "");
        assertThat(shop.decide(key, "approve").status()).isEqualTo(409);
    }

    @Test
    void aBrowserComesBackByAFormThatSendsItself() throws Exception {
        var key = shop.opened();

        assertThat(caller.form("/sslcommerz/pay/" + key + "/walk-away", Map.of())
                        .status())
                .isEqualTo(200);
        var page = caller.form("/sslcommerz/pay/" + key + "/approve", Map.of("method", "ROCKET", "risky", "true"));
        assertThat(page.body())
                .contains("action=\"http://127.0.0.1:1/success\"", "DBBLMOBILEB", "name=\"risk_level\" value=\"1\"");
        assertThat(caller.get("/sslcommerz/pay/nobody").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "store_passwd, wrong, Credential", "cus_phone, '', cus_phone", "total_amount, 9.99, Amount",
        "total_amount, 500000.01, Amount", "currency, USD, currency", "shipping_method, Courier, num_of_item",
        "tran_id, 1234567890123456789012345678901, too long"
    })
    void aWrongSessionFailsUnder200(String field, String value, String reason) throws Exception {
        var reply = shop.open(Map.of(field, value));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.at("/status")).isEqualTo("FAILED");
        assertThat(reply.at("/failedreason")).contains(reason);
    }

    @Test
    void noticesLieGetLostAndRepeatOnDemand() throws Exception {
        caller.fault(Map.of("target", "sslcommerz.ipn", "mode", "lost-request"));
        var key = shop.opened();
        shop.decide(key, "approve");

        var order = Map.of("times", 3, "signature", "WRONG", "set", Map.of("amount", "1.00"));
        assertThat(caller.post("/control/sslcommerz/payments/" + key + "/notice", order)
                        .body())
                .isEqualTo("[200,200,200]");
        assertThat(shop.notices()).hasSize(3).allSatisfy(notice -> {
            assertThat(notice).containsEntry("amount", "1.00");
            assertThat(notice.get("verify_sign")).isNotEqualTo(sign(notice));
        });
        caller.post("/control/sslcommerz/payments/" + key + "/notice", Map.of("signature", "NONE"));
        assertThat(shop.notices().getLast()).doesNotContainKey("verify_sign");

        caller.fault(Map.of("target", "sslcommerz.ipn", "mode", "alter", "set", Map.of("amount", "2.00")));
        shop.decide(shop.opened(), "approve");
        await().until(() -> shop.notices().size() == 5);
        assertThat(shop.notices().getLast().get("verify_sign"))
                .isEqualTo(sign(shop.notices().getLast()));
        assertThat(shop.notices().getLast()).containsEntry("amount", "2.00");
    }

    @Test
    void aQueryMayLieInsideItsList() throws Exception {
        var key = shop.open(Map.of("tran_id", "T-lie")).at("/sessionkey");
        shop.decide(key, "approve");
        caller.fault(Map.of(
                "target", "sslcommerz.query",
                "mode", "alter",
                "set", Map.of("/element/0/amount", "1.00", "/element/0/currency_type", "USD")));
        var lie = shop.query(Map.of("tran_id", "T-lie"));
        assertThat(lie.at("/element/0/amount")).isEqualTo("1.00");
        assertThat(lie.at("/element/0/currency_type")).isEqualTo("USD");
        assertThat(shop.query(Map.of("tran_id", "T-lie")).at("/element/0/amount"))
                .isEqualTo("1500.00");
    }

    @Test
    void refundsComeInPartsAndOnceForEachId() throws Exception {
        var opened = shop.open(Map.of("tran_id", "T-refund"));
        var bankTranId = shop.decide(opened.at("/sessionkey"), "approve").at("/fields/bank_tran_id");

        var first = refund(bankTranId, "R-1", "500");
        assertThat(first.at("/status")).isEqualTo("success");
        assertThat(refund(bankTranId, "R-1", "500").at("/errorReason")).startsWith("Duplicate");
        assertThat(refund(bankTranId, "R-2", "1000.01").at("/status")).isEqualTo("failed");
        assertThat(refund("NOBODY", "R-3", "1").at("/status")).isEqualTo("failed");
        assertThat(shop.query(Map.of("refund_ref_id", first.at("/refund_ref_id")))
                        .at("/status"))
                .isEqualTo("refunded");
        assertThat(shop.books("T-refund").tree().at("/0/refunds")).hasSize(1);
    }

    @Test
    void strangersAndForgersLearnNothing() throws Exception {
        assertThat(shop.validate("forged").at("/status")).isEqualTo("INVALID_TRANSACTION");
        assertThat(shop.validate("").at("/status")).isEqualTo("INVALID_TRANSACTION");
        assertThat(caller.get("/sslcommerz/validator/api/merchantTransIDvalidationAPI.php?tran_id=T-1")
                        .at("/APIConnect"))
                .isEqualTo("FAILED");
        assertThat(shop.query(Map.of()).at("/APIConnect")).isEqualTo("INVALID_REQUEST");
    }

    private Caller.Reply refund(String bankTranId, String id, String amount) throws Exception {
        return shop.query(Map.of(
                "bank_tran_id", bankTranId,
                "refund_trans_id", id,
                "refund_amount", amount,
                "refund_remarks", "returned"));
    }

    private static String sign(Map<String, String> notice) {
        var fields = new TreeMap<String, String>();
        List.of(notice.get("verify_key").split(",")).forEach(name -> fields.put(name, notice.get(name)));
        fields.put("store_passwd", md5("sandbox-store-password"));
        return md5(fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&")));
    }

    private static String md5(String text) {
        return DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
