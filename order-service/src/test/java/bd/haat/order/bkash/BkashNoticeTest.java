package bd.haat.order.bkash;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.order.FakeSns;
import bd.haat.order.GatewayTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class BkashNoticeTest extends GatewayTest {
    private static final String PATH = "/api/v1/payments/bkash/notice";

    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void aNoticeTellsTheEndOfAnExecutionThatNobodyHeardOf(String signatureVersion) {
        var order = unheard();
        var envelope = SNS.notification(completed(order));
        envelope.put("SignatureVersion", signatureVersion);
        post(SNS.signed(envelope)).expectStatus().isOk();
        assertThat(order(id(order)).get("status").asString()).isEqualTo("CONFIRMED");
        var repeated = hints("BKASH", "REPEATED");
        post(SNS.signed(envelope)).expectStatus().isOk();
        assertThat(hints("BKASH", "REPEATED")).isEqualTo(repeated + 1);
        assertThat(events("order.confirmed.v1", id(order))).hasSize(1);
        assertThat(BKASH.executions.get()).isZero();
    }

    @Test
    void aNoticeOfWhatBkashDoesNotConfirmChangesNothing() {
        var order = payable("BKASH");
        post(SNS.signed(SNS.notification(completed(order)))).expectStatus().isOk();
        assertThat(order(id(order)).at("/payment/status").asString()).isEqualTo("OPEN");
        assertThat(BKASH.executions.get()).isZero();
    }

    @Test
    void noticesOfOthersAreHeardAndLeftAlone() {
        var unknown = hints("BKASH", "UNKNOWN");
        for (var message : List.of(
                "{\"trxID\":\"X\",\"transactionStatus\":\"Completed\",\"transactionReference\":\"HT-261125-ABCDEF-1\"}",
                "{\"trxID\":\"X\",\"transactionStatus\":\"Completed\",\"transactionReference\":\"' or 1=1\"}",
                "{\"trxID\":\"X\",\"transactionStatus\":\"Completed\"}"))
            post(SNS.signed(SNS.notification(message))).expectStatus().isOk();
        assertThat(hints("BKASH", "UNKNOWN")).isEqualTo(unknown + 3);
        post(SNS.signed(SNS.notification("{\"transactionStatus\":\"Failed\"}")))
                .expectStatus()
                .isOk();
        assertThat(hints("BKASH", "UNKNOWN")).isEqualTo(unknown + 3);
    }

    @ParameterizedTest
    @CsvSource({
        "TopicArn, arn:aws:sns:ap-southeast-1:666666666666:bkash-sandbox",
        "SigningCertURL, https://sns.evil.example/certificate.pem",
        "SigningCertURL, http://127.0.0.1:1/certificate.pem",
        "Message, '{\"transactionStatus\":\"Completed\",\"transactionReference\":\"other\"}'",
        "Signature, AAAA",
        "Signature, not base64",
        "SignatureVersion, 2"
    })
    void aForgedNoticeIsRefusedAndCountedAndNothingIsFetchedForIt(String member, String value) {
        var order = unheard();
        var right = json.readTree(SNS.signed(SNS.notification(completed(order))));
        var forged = hints("BKASH", "FORGED");
        post(((ObjectNode) right).put(member, value).toString()).expectStatus().isBadRequest();
        assertThat(hints("BKASH", "FORGED")).isEqualTo(forged + 1);
        assertThat(order(id(order)).at("/payment/status").asString()).isEqualTo("EXECUTING");
    }

    @Test
    void aSubscriptionIsConfirmedIfItIsRightlySigned() {
        int before = SNS.confirmed.get();
        post(SNS.signed(SNS.confirmation())).expectStatus().isOk();
        assertThat(SNS.confirmed.get()).isEqualTo(before + 1);

        var elsewhere = SNS.confirmation();
        elsewhere.put("SubscribeURL", "http://169.254.169.254/latest/meta-data");
        post(SNS.signed(elsewhere)).expectStatus().isEqualTo(503);
        var foreign = SNS.confirmation();
        foreign.put("TopicArn", FakeSns.TOPIC + "x");
        post(SNS.signed(foreign)).expectStatus().isBadRequest();
        assertThat(SNS.confirmed.get()).isEqualTo(before + 1);
    }

    @Test
    void itsCertificateIsFetchedOnce() {
        post(SNS.signed(SNS.confirmation())).expectStatus().isOk();
        int before = SNS.fetched.get();
        post(SNS.signed(SNS.confirmation())).expectStatus().isOk();
        assertThat(SNS.fetched.get()).isEqualTo(before);
    }

    @Test
    void whatIsNoEnvelopeIsRefused() {
        for (var body : List.of("", "null", "[]", "{", "{\"Type\":1}x", "{}", "x".repeat(400_000)))
            post(body).expectStatus().isBadRequest();
        var strange = SNS.confirmation();
        strange.put("Type", "Strange");
        post(SNS.signed(strange)).expectStatus().isBadRequest();
        post(SNS.signed(SNS.notification("no JSON"))).expectStatus().isBadRequest();
        form(PATH, Map.of("a", "b")).expectStatus().isEqualTo(415);
    }

    /** Executed by a replica that died before it heard the answer. */
    private JsonNode unheard() {
        var order = payable("BKASH");
        var session = BKASH.sessionOf(order.get("number").asString(), 1);
        session.status = "Completed";
        session.captures.incrementAndGet();
        db.sql("update payments set status = 'EXECUTING', check_at = now() + interval '1 hour' where order_id = ?")
                .params(id(order))
                .update();
        return order;
    }

    private static String completed(JsonNode order) {
        return """
            {"dateTime":"20261125101112","debitMSISDN":"8801711111111","creditShortCode":"50022","amount":"710.00",\
            "trxID":"X1","currency":"BDT","transactionType":"1003","transactionStatus":"Completed",\
            "transactionReference":"%s-1"}\
            """.formatted(order.get("number").asString());
    }

    /** As SNS does: JSON that is called text. */
    private ResponseSpec post(String body) {
        return http.post()
                .uri(PATH)
                .contentType(MediaType.parseMediaType("text/plain; charset=UTF-8"))
                .header("x-amz-sns-message-type", "Notification")
                .body(body)
                .exchange();
    }
}
