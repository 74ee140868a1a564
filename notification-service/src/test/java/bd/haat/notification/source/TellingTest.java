package bd.haat.notification.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import bd.haat.common.persistence.Ids;
import bd.haat.notification.NotificationTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class TellingTest extends NotificationTest {
    @Autowired
    JdbcClient db;

    @Test
    void theVerificationLetterArrivesWithinTwoSeconds() {
        var link = "http://127.0.0.1:8080/verify-email?token=q0mYt1V_bJ-3";
        var event = Ids.next();
        var asked = verification("EMAIL", "q0mYt1V_bJ-3", link);
        send.as(event, "user.events", "user.verification-requested.v1", user, asked);
        await().pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofSeconds(2))
                .until(() -> !letters(email).isEmpty());
        send.as(event, "user.events", "user.verification-requested.v1", user, asked);
        var letter = letters(email).getFirst();
        assertThat(letter.get("subject").asString()).isEqualTo("হাট: আপনার ই-মেইল যাচাই করুন");
        assertThat(letter.get("text").asString()).containsPattern("(?m)" + Pattern.quote(link) + "\\s*$");
        assertThat(letter.get("html").asString()).contains("<a href=\"" + link + "\">");
        await().untilAsserted(() -> assertThat(db.sql("select body from deliveries where event_id = :event")
                        .param("event", event)
                        .query(String.class)
                        .single())
                .as("the secret is not kept")
                .isEmpty());
        assertThat(letters(email)).hasSize(1);
    }

    @Test
    void theVerificationCodeGoesBySms() {
        send.send("user.events", "user.verification-requested.v1", user, verification("PHONE", "482913", null));
        await().until(() -> asked(SSL_WIRELESS).size() == 1);
        assertThat(asked(SSL_WIRELESS).getFirst().body())
                .contains("482913", "\"msisdn\":\"" + phone.substring(1) + "\"", "\"sid\":\"HAAT\"")
                .containsPattern("\"csms_id\":\"[0-9a-f]{20}\"");
    }

    @Test
    void theCodeOfTheCheckoutGoesToThePhoneAtTheDoorAndIsNotKept() {
        var door = phone; // nobody we know has to have it
        var event = Ids.next();
        var asked = Map.of(
                "customerId",
                user.toString(),
                "phone",
                door,
                "code",
                "048213",
                "language",
                "en",
                "expiresAt",
                Instant.now().plusSeconds(600).toString());
        send.as(event, "order.events", "checkout.code-requested.v1", user, asked);
        send.as(event, "order.events", "checkout.code-requested.v1", user, asked);
        await().until(() -> asked(SSL_WIRELESS).size() == 1);
        assertThat(asked(SSL_WIRELESS).getFirst().body())
                .contains("the code for your order is 048213", "\"msisdn\":\"" + door.substring(1) + "\"");
        await().untilAsserted(() -> assertThat(db.sql("select body from deliveries where event_id = :event")
                        .param("event", event)
                        .query(String.class)
                        .single())
                .as("the secret is not kept")
                .isEmpty());
    }

    @Test
    void anOrderIsToldInTheLanguageAndByTheChannelsOfTheCustomer() {
        register("en", true);
        happened("order.confirmed.v1", order());
        await().atMost(Duration.ofSeconds(10))
                .until(() -> letters(email).size() == 1 && asked(SSL_WIRELESS).size() == 1);
        var letter = letters(email).getFirst();
        assertThat(letter.get("subject").asString()).isEqualTo("Order HT-261123-7K3QFG is confirmed");
        assertThat(letter.get("text").asString()).contains("Dear Rahima <Khatun>", "৳1,23,45,678", "Jamdani saree × 2");
        assertThat(letter.get("html").asString()).contains("Dear Rahima &lt;Khatun&gt;");
        assertThat(asked(SSL_WIRELESS).getFirst().body()).contains("Total Tk 1,23,45,678.");
        call(GET, "/api/v1/notifications?lang=bn", tokens.shopper(user), null, null)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].title")
                .isEqualTo("অর্ডার HT-261123-7K3QFG নিশ্চিত হয়েছে")
                .jsonPath("$.items[0].read")
                .isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order.rejected.v1",
                "order.awaiting-payment.v1",
                "order.cancelled.v1",
                "order.expired.v1",
                "order.delivered.v1",
                "shipment.accepted.v1",
                "shipment.handed-over.v1",
                "shipment.delivery-failed.v1",
                "shipment.returned.v1",
                "payment.failed.v1"
            })
    void whateverHappensIsInTheInbox(String type) {
        register("bn", false);
        var body = new HashMap<>(order());
        body.put("payUrl", "http://127.0.0.1:8090/bkash/pay/TR1");
        body.put("expiresAt", "2026-11-23T06:54:00Z");
        happened(type, body);
        await().untilAsserted(() -> assertThat(inbox("")).hasSize(1));
        assertThat(inbox("").getFirst().get("body").toString()).doesNotContain("{{");
        assertThat(letters(email)).as("nothing goes to an unproved address").isEmpty();
    }

    @Test
    void theOwnerHearsOfMoneyAndOfANewAccountForIt() {
        register("en", true);
        var news = Map.<String, Object>of(
                "ownerId",
                user.toString(),
                "shopName",
                Map.of("bn", "জামদানি ঘর"),
                "amountMinor",
                12_345_678L,
                "accountTail",
                "4321",
                "reference",
                "BEFTN-7",
                "validFrom",
                "2026-11-24T06:00:00Z");
        happened("payout.paid.v1", news);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> letters(email).size() == 1 && asked(SSL_WIRELESS).size() == 1);
        assertThat(letters(email).getFirst().get("text").asString()).contains("৳1,23,456.78", "*4321", "BEFTN-7");
        assertThat(asked(SSL_WIRELESS).getFirst().body()).contains("Tk 1,23,456.78");
        happened("payout.destination-changed.v1", news);
        await().atMost(Duration.ofSeconds(10)).until(() -> letters(email).size() == 2);
        assertThat(letters(email))
                .anySatisfy(letter -> assertThat(letter.get("text").asString())
                        .contains("from 24 November 2026, 12:00 PM on", "*4321", "take the change back"));
        assertThat(inbox("")).hasSize(2);
    }

    @Test
    void anUnknownCustomerIsWaitedFor() {
        happened("order.delivered.v1", order());
        register("bn", true);
        await().atMost(Duration.ofSeconds(10)).until(() -> letters(email).size() == 1);
        assertThat(letters(email).getFirst().get("text").asString()).contains("জামদানি");
    }

    @Test
    void aProofUnderWayIsWaitedFor() {
        register("bn", false, false);
        happened("order.confirmed.v1", order());
        register("bn", true, false);
        await().atMost(Duration.ofSeconds(10)).until(() -> letters(email).size() == 1);
        assertThat(asked(SSL_WIRELESS)).as("nothing goes to an unproved number").isEmpty();
    }

    @Test
    void anEventAboutNobodyEndsAsADeadLetter() {
        happened("payment.failed.v1", order());
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> call(
                                GET,
                                "/api/v1/admin/dead-letters/notification/notification.order?limit=100",
                                tokens.admin(),
                                null,
                                null)
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .value(dead -> assertThat(dead).contains(user.toString())));
    }

    @Test
    void preferencesAreKept() {
        register("bn", true);
        var mine = "/api/v1/notifications/preferences";
        call(GET, mine, tokens.shopper(user), null, null)
                .expectBody()
                .jsonPath("$.email")
                .isEqualTo(true);
        call(PUT, mine, tokens.shopper(user), null, "{\"email\":false,\"sms\":true}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.email")
                .isEqualTo(false);
        happened("order.confirmed.v1", order());
        await().until(() -> asked(SSL_WIRELESS).size() == 1);
        assertThat(letters(email)).isEmpty();
        call(PUT, mine, tokens.shopper(user), null, "{\"email\":\"no\",\"sms\":true}")
                .expectStatus()
                .isBadRequest();
        call(PUT, mine, tokens.shopper(user), null, "{\"sms\":true}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("email");
        call(GET, mine, null, null, null).expectStatus().isUnauthorized();
    }

    @Test
    void anImportedOrderNotifiesNobodyAndADecisionItsOwnerOnce() {
        register("en", true);
        happened("order.imported.v1", order());
        var shop = new HashMap<String, Object>(Map.of(
                "sellerId",
                Ids.next().toString(),
                "ownerId",
                user.toString(),
                "shopName",
                Map.of("bn", "জামদানি ঘর"),
                "status",
                "REJECTED",
                "reason",
                "licence expired",
                "version",
                1));
        shop.put("previousStatus", "PENDING_VERIFICATION");
        send.send("seller.events", "seller.changed.v1", user, shop);
        shop.put("previousStatus", "REJECTED");
        send.send("seller.events", "seller.changed.v1", user, shop);
        await().atMost(Duration.ofSeconds(10)).until(() -> letters(email).size() == 1);
        assertThat(letters(email).getFirst().get("text").asString()).contains("জামদানি ঘর", "licence expired");
        assertThat(inbox("")).hasSize(1);
    }

    @Test
    void theInboxIsReadPageByPageAndMarked() {
        register("en", false);
        for (int i = 0; i < 3; i++) happened("payment.failed.v1", order());
        await().until(() -> inbox("").size() == 3);
        var me = tokens.shopper(user);
        var first = page("?limit=2");
        assertThat((List<?>) page("?limit=2&cursor=" + first.get("nextCursor")).get("items"))
                .hasSize(1);
        var id = inbox("").getFirst().get("id");
        call(POST, "/api/v1/notifications/" + id + "/read", tokens.shopper(Ids.next()), null, null)
                .expectStatus()
                .isNotFound();
        call(POST, "/api/v1/notifications/" + id + "/read", me, null, null)
                .expectStatus()
                .isNoContent();
        assertThat(inbox("?unread=true")).hasSize(2);
        call(POST, "/api/v1/notifications/read-all", me, null, null)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.marked")
                .isEqualTo(2);
        assertThat(inbox("?unread=true")).isEmpty();
        call(GET, "/api/v1/notifications?cursor=forged", me, null, null)
                .expectStatus()
                .isBadRequest();
        call(GET, "/api/v1/notifications?unread=maybe", me, null, null)
                .expectStatus()
                .isBadRequest();
        call(GET, "/api/v1/notifications?limit=0", me, null, null)
                .expectStatus()
                .isBadRequest();
        call(GET, "/api/v1/notifications", null, null, null).expectStatus().isUnauthorized();
        call(POST, "/api/v1/notifications/nothing/read", me, null, null)
                .expectStatus()
                .isNotFound();
    }

    private Map<String, Object> verification(String channel, String secret, String link) {
        var asked = new HashMap<String, Object>(Map.of(
                "userId", user.toString(),
                "channel", channel,
                "email", email,
                "phone", phone,
                "secret", secret,
                "language", "bn",
                "expiresAt", Instant.now().plusSeconds(3600).toString()));
        asked.put("link", link);
        return asked;
    }

    private List<Map<?, ?>> inbox(String query) {
        return ((List<?>) page(query).get("items"))
                .stream().<Map<?, ?>>map(item -> (Map<?, ?>) item).toList();
    }

    private Map<?, ?> page(String query) {
        return call(GET, "/api/v1/notifications" + query, tokens.shopper(user), null, null)
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }
}
