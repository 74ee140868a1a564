package bd.haat.user.signup;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.user.People;
import bd.haat.user.UserTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

class SignupControllerTest extends UserTest {
    @Autowired
    RestTestClient http;

    @Autowired
    JdbcClient db;

    People people;

    @BeforeEach
    void people() {
        people = new People(http);
    }

    @Test
    void registersAndNeverEchoesThePassword() {
        var body = Map.of(
                "email",
                people.newEmail(),
                "phone",
                "০১৭১২-৩৪৫৬৭৮",
                "password",
                People.PASSWORD,
                "name",
                " রহিমা ",
                "role",
                "SHOPPER");
        db.sql("update users set phone = null where phone = '+8801712345678' and email is not null")
                .update();
        people.post("/api/v1/auth/register", body)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.id")
                .isNotEmpty()
                .jsonPath("$.phone")
                .isEqualTo("+8801712345678")
                .jsonPath("$.name")
                .isEqualTo("রহিমা")
                .jsonPath("$.emailVerified")
                .isEqualTo(false)
                .jsonPath("$.password")
                .doesNotExist();
    }

    @Test
    void oneAddressHasOneAccountHoweverItIsWritten() {
        var email = people.register("SHOPPER");
        people.post(
                        "/api/v1/auth/register",
                        Map.of(
                                "email",
                                email.toUpperCase(),
                                "password",
                                People.PASSWORD,
                                "name",
                                "B",
                                "role",
                                "SELLER"))
                .expectStatus()
                .isEqualTo(409)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("account-exists")
                .jsonPath("$.type")
                .isEqualTo("https://haat.bd/problems/account-exists")
                .jsonPath("$.title")
                .isEqualTo("এই ই-মেইল বা ফোন দিয়ে একটি অ্যাকাউন্ট আছে");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"email":"a@b.bd","password":"short","name":"A","role":"SHOPPER"}                                  | password
        {"email":"a@b.bd","password":"long enough 1","name":" ","role":"SHOPPER"}                          | name
        {"email":"no mail","password":"long enough 1","name":"A","role":"SHOPPER"}                         | email
        {"phone":"12345","password":"long enough 1","name":"A","role":"SHOPPER"}                           | phone
        {"email":"a@b.bd","password":"long enough 1","name":"A","role":"ADMIN"}                            | role
        {"email":"a@b.bd","password":"long enough 1","name":"A","role":1}                                  | role
        {"email":"a@b.bd","password":"long enough 1","name":5,"role":"SHOPPER"}                            | name
        {"email":"a@b.bd","password":"long enough 1","name":"A","role":"SHOPPER","admin":true}             | admin
        {"email":"a@b.bd","password":"long enough 1","name":"A\\u0000","role":"SHOPPER"}                   | name
        {"password":"long enough 1","name":"A","role":"SHOPPER"}                                           | emailOrPhone
        """)
    void wrongFieldsAreNamed(String json, String field) {
        people.post("/api/v1/auth/register", json)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("validation-failed")
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].code")
                .isNotEmpty();
    }

    @Test
    void whatIsNotJsonIsAProblemToo() {
        people.post("/api/v1/auth/register", "{\"email\":")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("malformed-body");
        people.post("/api/v1/auth/register", "[".repeat(2000))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isNotEmpty();
        http.post()
                .uri("/api/v1/auth/register")
                .contentType(MediaType.TEXT_PLAIN)
                .body("x")
                .exchange()
                .expectStatus()
                .isEqualTo(415)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unsupported-media-type");
        http.delete()
                .uri("/api/v1/auth/register")
                .exchange()
                .expectStatus()
                .isEqualTo(405)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("method-not-allowed");
        http.get()
                .uri("/api/v1/auth/nowhere")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("not-found");
    }

    @Test
    void registeringRecordsTheEventsInTheSameTransaction() {
        var email = people.register("SHOPPER");
        var verification = db.sql(
                        "select count(*) from verifications v join users u on u.id = v.user_id where u.email = :email")
                .param("email", email)
                .query(Integer.class)
                .single();
        assertThat(verification).isEqualTo(1);
    }

    @Test
    void aWrongTokenOrCodeProvesNothing() {
        people.post("/api/v1/auth/verify-email", Map.of("token", "nobody-has-it"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("invalid-token");
        people.post("/api/v1/auth/verify-phone", Map.of("phone", "01712345679", "code", "000000"))
                .expectStatus()
                .isBadRequest();
        people.post("/api/v1/auth/resend-verification", Map.of("login", "nobody@example.com"))
                .expectStatus()
                .isAccepted();
    }
}
