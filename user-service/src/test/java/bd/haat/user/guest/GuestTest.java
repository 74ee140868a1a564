package bd.haat.user.guest;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.test.SentEvents;
import bd.haat.common.test.TestTokens;
import bd.haat.user.People;
import bd.haat.user.UserTest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** The code travels by RabbitMQ, as it does to notification-service. */
class GuestTest extends UserTest {
    @Autowired
    RestTestClient http;

    @Autowired
    JdbcClient db;

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    SentEvents sent;

    @Autowired
    TestTokens serviceKeys;

    People people;
    final String phone = "+88018%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));

    @BeforeEach
    void people() {
        people = new People(http);
        redis.delete(redis.keys("login-failures:*"));
    }

    @Test
    void aProvedPhoneOpensAnAccountWithoutAPasswordAndOpensItAgain() {
        var first = prove(invited("রহিমা"));
        var me = me(first);
        assertThat(me).containsEntry("phone", phone).containsEntry("phoneVerified", true);
        assertThat(me).containsEntry("name", "রহিমা").containsEntry("role", "SHOPPER");
        http.get()
                .uri("/internal/users/" + me.get("id"))
                .header("X-Api-Key", serviceKeys.serviceKey("order"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.verified")
                .isEqualTo(true)
                .jsonPath("$.registeredAt")
                .isNotEmpty();
        assertThat(passwords()).isZero();

        later();
        var again = prove(invited("Somebody else"));
        assertThat(me(again)).containsEntry("id", me.get("id")).containsEntry("name", "রহিমা");
        people.post("/api/v1/auth/login", Map.of("login", phone, "password", People.PASSWORD))
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void registeringTellsTheOthersThatThePhoneIsProved() {
        try (var registered = sent.of("user.events", "user.registered.v1")) {
            var code = invited("Karim");
            prove(code);
            var event = registered.next(user -> phone.equals(user.path("phone").asString("")));
            assertThat(event.get("phoneVerified").asBoolean()).isTrue();
            assertThat(event.get("userId")).isEqualTo(code.get("userId"));
        }
    }

    @Test
    void anAccountWithAPasswordIsNotOpenedByACodeAndTheFirstAnswerDoesNotTell() {
        try (var requests = sent.of("user.events", "user.verification-requested.v1")) {
            people.post(
                            "/api/v1/auth/register",
                            Map.of("phone", phone, "password", People.PASSWORD, "name", "Owner", "role", "SHOPPER"))
                    .expectStatus()
                    .isCreated();
            requests.next(event -> phone.equals(event.path("phone").asString("")));
        }
        var code = invited("Intruder");
        people.post("/api/v1/auth/guest/verify", proof(code))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("account-exists");
        assertThat(passwords()).isEqualTo(1);
        people.post("/api/v1/auth/guest/verify", Map.of("phone", phone, "code", wrong(code)))
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void aCodeHasFiveTriesAndIsGoodOnce() {
        var code = invited("Rina");
        for (int i = 0; i < 5; i++) refused(wrong(code));
        refused(code.get("secret").asString());
        later();
        redis.delete(redis.keys("login-failures:*"));
        var next = invited("Rina");
        prove(next);
        refused(next.get("secret").asString());
    }

    @Test
    void ofTenAtOnceWithOneCodeOneComesIn() throws Exception {
        var code = invited("Rina");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> prove = () -> people.post("/api/v1/auth/guest/verify", proof(code))
                    .returnResult()
                    .getStatus()
                    .value();
            var answers = threads
                    .invokeAll(Stream.generate(() -> prove).limit(10).toList())
                    .stream()
                    .map(Future::resultNow)
                    .collect(Collectors.groupingBy(status -> status == 200, Collectors.counting()));
            assertThat(answers).containsEntry(true, 1L).containsEntry(false, 9L);
        }
        assertThat(db.sql("select count(*) from users where phone = ?")
                        .param(phone)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void codesAreSentSparinglyAndTheAnswerIsTheSame() {
        invited("Rina");
        assertThat(sends()).isEqualTo(1);
        invite("Rina");
        assertThat(sends()).as("not again within half a minute").isEqualTo(1);
        for (int i = 2; i <= 7; i++) {
            later();
            invite("Rina");
        }
        assertThat(sends()).as("five an hour").isEqualTo(5);
        db.sql("update guest_codes set counted_from = counted_from - interval '1 hour' where phone = ?")
                .param(phone)
                .update();
        later();
        invite("Rina");
        assertThat(sends()).as("a new hour").isEqualTo(1);
    }

    @Test
    void whoeverGuessesIsShutOut() {
        for (int i = 0; i < 10; i++) refused("123456");
        people.post("/api/v1/auth/guest/verify", Map.of("phone", phone, "code", "123456"))
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .exists("Retry-After");
    }

    @Test
    void anOldCodeIsNoCode() {
        var code = invited("Rina");
        db.sql("update guest_codes set expires_at = now() where phone = ?")
                .param(phone)
                .update();
        refused(code.get("secret").asString());
    }

    @Test
    void codesAreNotStored() {
        var code = invited("Rina").get("secret").asString();
        var row = db.sql("select g::text from guest_codes g where phone = ?")
                .param(phone)
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("," + code + ",");
    }

    @Test
    void badInputIsNamed() {
        for (var body : new String[] {
            "{}",
            "{\"phone\":\"12345\",\"name\":\"A\"}",
            "{\"phone\":\"01812345678\",\"name\":\" \"}",
            "{\"phone\":\"01812345678\",\"name\":\"" + "a".repeat(101) + "\"}",
            "{\"phone\":\"01812345678\",\"name\":\"A\",\"role\":\"ADMIN\"}",
            "{\"phone\":1812345678,\"name\":\"A\"}",
            "{\"phone\":\"a@b.bd\",\"name\":\"A\"}"
        }) people.post("/api/v1/auth/guest", body).expectStatus().isBadRequest();
        for (var body : new String[] {
            "{\"phone\":\"01812345678\"}",
            "{\"phone\":\"admin@haat.local\",\"code\":\"1\"}",
            "{\"phone\":\"01812345678\",\"code\":123456}"
        }) people.post("/api/v1/auth/guest/verify", body).expectStatus().isBadRequest();
    }

    private void invite(String name) {
        people.post("/api/v1/auth/guest", Map.of("phone", phone.replace("+88", ""), "name", name))
                .expectStatus()
                .isAccepted()
                .expectBody()
                .isEmpty();
    }

    /** The event that the SMS is made of. */
    private JsonNode invited(String name) {
        try (var requests = sent.of("user.events", "user.verification-requested.v1")) {
            invite(name);
            return requests.next(event -> phone.equals(event.path("phone").asString(""))
                    && event.get("secret").asString().matches("\\d{6}"));
        }
    }

    private Map<String, String> proof(JsonNode code) {
        return Map.of("phone", phone, "code", code.get("secret").asString());
    }

    private static String wrong(JsonNode code) {
        return code.get("secret").asString().equals("000000") ? "000001" : "000000";
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> prove(JsonNode code) {
        return people.post("/api/v1/auth/guest/verify", proof(code))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }

    private void refused(String code) {
        people.post("/api/v1/auth/guest/verify", Map.of("phone", phone, "code", code))
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("invalid-token");
    }

    /** Half a minute goes by. */
    private void later() {
        db.sql("update guest_codes set sent_at = sent_at - cast(? as interval) where phone = ?")
                .params(Duration.ofSeconds(31).toString(), phone)
                .update();
    }

    private int sends() {
        return db.sql("select sends from guest_codes where phone = ?")
                .param(phone)
                .query(Integer.class)
                .single();
    }

    private int passwords() {
        return db.sql("select count(password_hash) from users where phone = ?")
                .param(phone)
                .query(Integer.class)
                .single();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> me(Map<String, Object> tokens) {
        return http.get()
                .uri("/api/v1/users/me")
                .header("Authorization", "Bearer " + tokens.get("accessToken"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }
}
