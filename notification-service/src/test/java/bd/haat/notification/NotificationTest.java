package bd.haat.notification;

import bd.haat.backing.Backing;
import bd.haat.backing.TestServers;
import bd.haat.common.persistence.Ids;
import bd.haat.common.test.HaatTest;
import bd.haat.common.test.RemoteStub;
import bd.haat.common.test.RemoteStub.Answer;
import bd.haat.common.test.SendEvents;
import bd.haat.common.test.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on real servers, with pauses of a test; the SMS gateways are a stub that takes everything unless told otherwise. */
@HaatTest(backing = {Backing.POSTGRES, Backing.RABBITMQ, Backing.SMTP})
public abstract class NotificationTest {
    protected static final RemoteStub GATEWAYS = new RemoteStub();
    protected static final String SSL_WIRELESS = "/sslwireless/api/v3/send-sms";
    protected static final String BULK_SMS_BD = "/bulksmsbd/api/smsapi";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Autowired
    protected RestTestClient http;

    @Autowired
    protected TestTokens tokens;

    @Autowired
    protected SendEvents send;

    protected final UUID user = Ids.next();
    protected final String email = user + "@example.com";
    protected final String phone = "+88017" + String.format("%08d", Math.floorMod(user.hashCode(), 100_000_000));

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("haat.sandbox-url", GATEWAYS::url);
        settings.add("haat.notification.poll", () -> "200ms");
        settings.add("haat.notification.retry", () -> "100ms,100ms,100ms");
        settings.add("haat.messaging.retry", () -> "200ms,1s");
    }

    @BeforeEach
    void gatewaysTakeEverything() {
        GATEWAYS.on(
                "POST", SSL_WIRELESS, _ -> Answer.ok("{\"status\":\"SUCCESS\",\"status_code\":200,\"smsinfo\":[]}"));
        GATEWAYS.on("POST", BULK_SMS_BD, _ -> Answer.ok("{\"response_code\":202,\"message_id\":7}"));
    }

    /** Tells of a person whose phone is proved, and the e-mail address too or not. */
    protected void register(String language, boolean emailVerified) {
        register(language, emailVerified, true);
    }

    protected void register(String language, boolean emailVerified, boolean phoneVerified) {
        var told = new HashMap<String, Object>(Map.of(
                "userId",
                user.toString(),
                "email",
                email,
                "phone",
                phone,
                "name",
                "Rahima <Khatun>",
                "role",
                "SHOPPER",
                "language",
                language));
        told.put("emailVerified", emailVerified);
        told.put("phoneVerified", phoneVerified);
        send.send("user.events", "user.registered.v1", user, told);
    }

    protected Map<String, Object> order() {
        return Map.of(
                "orderId",
                Ids.next().toString(),
                "number",
                "HT-261123-7K3QFG",
                "customerId",
                user.toString(),
                "status",
                "CONFIRMED",
                "totalMinor",
                1_234_567_800L,
                "currency",
                "BDT",
                "lines",
                List.of(Map.of("name", Map.of("bn", "জামদানি শাড়ি", "en", "Jamdani saree"), "quantity", 2)));
    }

    protected void happened(String type, Map<String, Object> body) {
        send.send("order.events", type, user, body);
    }

    /** What SMTP took for the address, oldest first. */
    protected static List<JsonNode> letters(String to) {
        var url = TestServers.get(Backing.SMTP).endpoint("messages") + "?to="
                + URLEncoder.encode(to, StandardCharsets.UTF_8);
        try {
            var answer =
                    CLIENT.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
            return JSON.readTree(answer.body()).valueStream().toList();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    /** What a gateway was asked to send to this test's phone. */
    protected List<RemoteStub.Asked> asked(String path) {
        return GATEWAYS.asked().stream()
                .filter(call -> call.path().equals(path) && call.body().contains(phone.substring(1)))
                .toList();
    }

    protected RestTestClient.ResponseSpec call(
            HttpMethod method, String uri, String bearer, String ifMatch, String body) {
        var request = http.method(method).uri(uri);
        if (bearer != null) request.header("Authorization", bearer);
        if (ifMatch != null) request.header("If-Match", ifMatch);
        if (body != null) request.contentType(MediaType.APPLICATION_JSON).body(body);
        return request.exchange();
    }
}
