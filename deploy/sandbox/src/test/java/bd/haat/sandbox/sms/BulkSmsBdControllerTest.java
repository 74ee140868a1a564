package bd.haat.sandbox.sms;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.sandbox.Caller;
import bd.haat.sandbox.SandboxTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@SandboxTest
class BulkSmsBdControllerTest {
    private static final String PATH = "/bulksmsbd/api/smsapi";
    private static final Map<String, String> MASKED = Map.of(
            "api_key", "sandbox-api-key",
            "type", "text",
            "number", "8801811111111,8801811111112",
            "senderid", "HAAT",
            "message", "ঈদের ছাড়");

    private final Caller caller;

    @Autowired
    BulkSmsBdControllerTest(Caller caller) {
        this.caller = caller;
    }

    @Test
    void aMessageGoesToEveryNumber() throws Exception {
        var reply = caller.get(PATH + "?" + Caller.query(MASKED));

        assertThat(reply.at("/response_code")).isEqualTo("202");
        assertThat(reply.at("/success_message")).isEqualTo("SMS Submitted Successfully");
        assertThat(caller.get("/outbox/sms?to=01811111112").at("/0/text")).isEqualTo("ঈদের ছাড়");
        assertThat(caller.form(PATH, MASKED).at("/response_code")).isEqualTo("202");
    }

    @ParameterizedTest
    @CsvSource({
        "api_key, wrong, 1011",
        "senderid, OTHER, 1002",
        "number, 123, 1001",
        "message, '', 1003",
        "message, Eid sale, 1012"
    })
    void aRefusalIsUnder200(String field, String value, String code) throws Exception {
        var fields = new HashMap<>(MASKED);
        fields.put(field, value);

        var reply = caller.get(PATH + "?" + Caller.query(fields));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.at("/response_code")).isEqualTo(code);
    }
}
