package bd.haat.user.signup;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.test.SentEvents;
import bd.haat.user.People;
import bd.haat.user.UserTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The secret travels by RabbitMQ, as it does to notification-service. */
class VerifyTest extends UserTest {
    @Autowired
    RestTestClient http;

    @Autowired
    SentEvents sent;

    @Test
    void theMailedTokenProvesTheAddressOnce() {
        var people = new People(http);
        try (var requests = sent.of("user.events", "user.verification-requested.v1")) {
            var email = people.register("SHOPPER");
            var request =
                    requests.next(event -> email.equals(event.path("email").asString("")));
            assertThat(request.get("link").asString())
                    .endsWith("verify-email?token=" + request.get("secret").asString());
            var proof = Map.of("token", request.get("secret").asString());
            people.post("/api/v1/auth/verify-email", proof).expectStatus().isNoContent();
            people.post("/api/v1/auth/verify-email", proof).expectStatus().isBadRequest();
            http.get()
                    .uri("/api/v1/users/me")
                    .header("Authorization", "Bearer " + people.logIn(email).get("accessToken"))
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.emailVerified")
                    .isEqualTo(true);
        }
    }

    @Test
    void aPhoneHasFiveTries() {
        var people = new People(http);
        var phone = "+88017" + String.valueOf(System.nanoTime()).substring(0, 8);
        try (var requests = sent.of("user.events", "user.verification-requested.v1")) {
            people.post(
                            "/api/v1/auth/register",
                            Map.of("phone", phone, "password", People.PASSWORD, "name", "K", "role", "SHOPPER"))
                    .expectStatus()
                    .isCreated();
            var code = requests.next(event -> phone.equals(event.path("phone").asString("")))
                    .get("secret")
                    .asString();
            var wrong = code.equals("000000") ? "000001" : "000000";
            for (int i = 0; i < 5; i++)
                people.post("/api/v1/auth/verify-phone", Map.of("phone", phone, "code", wrong))
                        .expectStatus()
                        .isBadRequest();
            people.post("/api/v1/auth/verify-phone", Map.of("phone", phone, "code", code))
                    .expectStatus()
                    .isBadRequest();
        }
    }
}
