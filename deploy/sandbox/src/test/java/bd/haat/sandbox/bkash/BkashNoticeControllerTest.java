package bd.haat.sandbox.bkash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.sandbox.Caller;
import bd.haat.sandbox.SandboxTest;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SandboxTest
class BkashNoticeControllerTest {
    private final Caller caller;
    private final JsonMapper json;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private HttpServer subscriber;
    private Merchant merchant;

    @Autowired
    BkashNoticeControllerTest(Caller caller, JsonMapper json) {
        this.caller = caller;
        this.json = json;
    }

    @BeforeEach
    void listen() throws Exception {
        caller.delete("/control/faults");
        merchant = new Merchant(caller);
        subscriber = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        subscriber.createContext("/notice", exchange -> {
            assertThat(exchange.getRequestHeaders().getFirst("Content-Type")).startsWith("text/plain");
            heard.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        subscriber.start();
    }

    @AfterEach
    void close() {
        subscriber.stop(0);
    }

    @Test
    void aCaptureIsNoticedRightlySignedAsOftenAsOrdered() throws Exception {
        var id = captured();
        assertThat(order(id, Map.of("times", 3)).body()).isEqualTo("[200,200,200]");
        await().until(() -> heard.size() == 3);
        var envelope = json.readTree(heard.getFirst());
        assertThat(isSigned(envelope)).isTrue();
        var message = json.readTree(envelope.at("/Message").asString());
        assertThat(message.at("/transactionStatus").asString()).isEqualTo("Completed");
        assertThat(message.at("/transactionReference").asString()).isEqualTo("01711111111");
        assertThat(message.at("/trxID").asString())
                .isEqualTo(merchant.status(id).at("/trxID"));
        assertThat(message.at("/dateTime").asString()).matches("\\d{14}");
    }

    @Test
    void aNoticeMayLieOrBeForged() throws Exception {
        var id = captured();
        order(id, Map.of("set", Map.of("amount", "1.00")));
        order(id, Map.of("signature", "WRONG"));
        order(id, Map.of("signature", "NONE"));
        order(id, Map.of("envelope", Map.of("SigningCertURL", "https://evil.example/a.pem")));
        await().until(() -> heard.size() == 4);
        assertThat(isSigned(json.readTree(heard.get(0)))).isTrue();
        assertThat(heard.get(0)).contains("1.00");
        assertThat(isSigned(json.readTree(heard.get(1)))).isFalse();
        assertThat(json.readTree(heard.get(2)).has("Signature")).isFalse();
        assertThat(heard.get(3)).contains("evil.example");
    }

    @Test
    void aSubscriptionWantsToBeConfirmed() throws Exception {
        assertThat(caller.post("/control/bkash/subscription", Map.of("url", url()))
                        .body())
                .isEqualTo("200");
        var envelope = json.readTree(heard.getFirst());
        assertThat(isSigned(envelope)).isTrue();
        var confirm = URI.create(envelope.at("/SubscribeURL").asString());
        assertThat(caller.get(confirm.getPath() + "?" + confirm.getQuery()).status())
                .isEqualTo(200);
        assertThat(caller.get("/control/sns/confirmations").body())
                .contains(envelope.at("/Token").asString());
    }

    @Test
    void whatCannotBeSentIsRefused() throws Exception {
        assertThat(order(merchant.created(), Map.of()).status()).isEqualTo(404);
        assertThat(order(captured(), Map.of("times", 0)).status()).isEqualTo(400);
        assertThat(caller.post("/control/bkash/subscription", Map.of()).status())
                .isEqualTo(400);
    }

    private String captured() throws Exception {
        var id = merchant.created();
        merchant.decide(id, "approve");
        merchant.execute(id);
        return id;
    }

    private Caller.Reply order(String paymentId, Map<String, ?> order) throws Exception {
        var all = new HashMap<String, Object>(order);
        all.put("url", url());
        return caller.post("/control/bkash/payments/" + paymentId + "/notice", all);
    }

    private String url() {
        return "http://127.0.0.1:" + subscriber.getAddress().getPort() + "/notice";
    }

    private boolean isSigned(JsonNode envelope) throws Exception {
        var pem = caller.get(
                        URI.create(envelope.at("/SigningCertURL").asString()).getPath())
                .body();
        var certificate = CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
        var text = new StringBuilder();
        for (var name : List.of("Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"))
            if (envelope.has(name))
                text.append(name)
                        .append('\n')
                        .append(envelope.get(name).asString())
                        .append('\n');
        var check = Signature.getInstance("SHA1withRSA");
        check.initVerify(certificate.getPublicKey());
        check.update(text.toString().getBytes(StandardCharsets.UTF_8));
        return check.verify(Base64.getDecoder().decode(envelope.at("/Signature").asString()));
    }
}
