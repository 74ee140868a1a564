package bd.haat.user;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Registers and signs people in, as a client would. */
public record People(RestTestClient http) {
    public static final String PASSWORD = "correct horse battery";

    public String newEmail() {
        return "p" + UUID.randomUUID() + "@example.com";
    }

    public RestTestClient.ResponseSpec post(String path, Object body) {
        return http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    public String register(String role) {
        var email = newEmail();
        post("/api/v1/auth/register", Map.of("email", email, "password", PASSWORD, "name", "Rahima", "role", role))
                .expectStatus()
                .isCreated();
        return email;
    }

    /** {@code accessToken, refreshToken, …} */
    @SuppressWarnings("unchecked")
    public Map<String, Object> logIn(String email) {
        return post("/api/v1/auth/login", Map.of("login", email, "password", PASSWORD))
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }

    /** {@code Bearer …} of a new account. */
    public String bearer(String role) {
        return "Bearer " + logIn(register(role)).get("accessToken");
    }
}
