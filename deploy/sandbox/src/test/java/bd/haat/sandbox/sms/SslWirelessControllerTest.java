package bd.haat.sandbox.sms;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.sandbox.Caller;
import bd.haat.sandbox.Caller.Reply;
import bd.haat.sandbox.SandboxTest;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@SandboxTest
class SslWirelessControllerTest {
    private static final String PATH = "/sslwireless/api/v3/send-sms";
    private static final Map<String, Object> ACCOUNT = Map.of("api_token", "sandbox-api-token", "sid", "HAAT");

    private final Caller caller;

    @Autowired
    SslWirelessControllerTest(Caller caller) {
        this.caller = caller;
    }

    @Test
    void aMessageIsDeliveredAndFoundByAnyFormOfTheNumber() throws Exception {
        var reply = single(Map.of("msisdn", "8801911111111", "sms", "আপনার কোড ১২৩৪৫৬", "csms_id", id()));

        assertThat(reply.at("/status")).isEqualTo("SUCCESS");
        assertThat(reply.at("/status_code")).isEqualTo("200");
        assertThat(reply.at("/smsinfo/0/sms_type")).isEqualTo("BN");
        assertThat(reply.at("/smsinfo/0/reference_id")).isNotEmpty();
        for (var to : List.of("01911111111", "+8801911111111", " 8801911111111", "8801911111111", "০১৯১১১১১১১১")) {
            var found = caller.get("/outbox/sms?" + Caller.query(Map.of("to", to)));
            assertThat(found.at("/0/to")).isEqualTo("+8801911111111");
            assertThat(found.at("/0/text")).isEqualTo("আপনার কোড ১২৩৪৫৬");
        }
    }

    @Test
    void aFormIsTakenToo() throws Exception {
        var reply = caller.form(
                PATH,
                Map.of(
                        "api_token", "sandbox-api-token",
                        "sid", "HAAT",
                        "msisdn", "01922222222",
                        "sms", "Hello",
                        "csms_id", id()));

        assertThat(reply.at("/smsinfo/0/msisdn")).isEqualTo("8801922222222");
    }

    @ParameterizedTest
    @CsvSource({
        "api_token, wrong, 4001",
        "sid, OTHER, 4002",
        "csms_id, '', 4022",
        "sms, '', 4022",
        "csms_id, 123456789012345678901, 4020",
        "msisdn, 0123, 4025"
    })
    void aRefusalIsUnder200(String field, String value, int code) throws Exception {
        var body = new HashMap<String, Object>(Map.of("msisdn", "01911111111", "sms", "x", "csms_id", id()));
        body.put(field, value);

        var reply = single(body);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.at("/status")).isEqualTo("FAILED");
        assertThat(reply.tree().at("/status_code").asInt()).isEqualTo(code);
    }

    @Test
    void anIdIsTakenOncePerDaySoThatARetryDoesNotSendTwice() throws Exception {
        var body = Map.<String, Object>of("msisdn", "01933333333", "sms", "once", "csms_id", id());

        assertThat(single(body).at("/status_code")).isEqualTo("200");
        assertThat(single(body).at("/status_code")).isEqualTo("4023");
        assertThat(caller.get("/outbox/sms?to=01933333333").tree()).hasSize(1);
    }

    @Test
    void oneTextGoesToManyNumbers() throws Exception {
        var numbers = List.of("01944444441", "01944444442", "nobody");
        var reply = call("/bulk", Map.of("msisdn", numbers, "sms", "Sale", "batch_csms_id", id()));

        assertThat(reply.tree().at("/smsinfo")).hasSize(3);
        assertThat(reply.at("/smsinfo/2/sms_status")).isEqualTo("INVALID");
        assertThat(caller.get("/outbox/sms?to=01944444442").tree()).hasSize(1);

        var crowd = Collections.nCopies(101, "01944444441");
        assertThat(call("/bulk", Map.of("msisdn", crowd, "sms", "Sale", "batch_csms_id", id()))
                        .at("/status_code"))
                .isEqualTo("4030");
    }

    @Test
    void everyNumberGetsItsOwnText() throws Exception {
        var items = List.of(
                Map.of("msisdn", "01955555551", "text", "one", "csms_id", id()),
                Map.of("msisdn", "01955555552", "text", "two", "csms_id", id()));

        assertThat(call("/dynamic", Map.of("sms", items)).at("/status")).isEqualTo("SUCCESS");
        assertThat(caller.get("/outbox/sms?to=01955555552").at("/0/text")).isEqualTo("two");
        assertThat(call("/dynamic", Map.of("sms", items)).at("/status_code")).isEqualTo("4028");
    }

    @Test
    void anOrderedErrorAndAnUnreadableBodyHaveCodes() throws Exception {
        caller.fault(Map.of("target", "sslwireless.send-sms", "mode", "error", "code", "4003"));

        assertThat(single(Map.of()).at("/status_code")).isEqualTo("4003");
        assertThat(caller.post(PATH, "{").at("/status_code")).isEqualTo("4005");
    }

    private Reply single(Map<String, ?> body) throws IOException {
        return call("", body);
    }

    private Reply call(String path, Map<String, ?> body) throws IOException {
        var whole = new HashMap<String, Object>(ACCOUNT);
        whole.putAll(body);
        return caller.post(PATH + path, whole);
    }

    private static String id() {
        return UUID.randomUUID().toString().substring(0, 18);
    }
}
