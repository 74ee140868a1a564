package bd.haat.notification.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.HttpMethod.GET;

import bd.haat.common.persistence.Ids;
import bd.haat.notification.NotificationTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AftersalesTellingTest extends NotificationTest {
    @ParameterizedTest
    @CsvSource({
        "order.lines-cancelled.v1,SHOP",
        "return.requested.v1,SHOP",
        "return.accepted.v1,SHOPPER",
        "return.refused.v1,SHOPPER",
        "return.received.v1,SHOPPER",
        "complaint.opened.v1,SHOP",
        "complaint.answered.v1,SHOP",
        "complaint.closed.v1,SHOPPER"
    })
    void theOtherSideFindsItInTheInbox(String type, String told) {
        register("bn", true);
        happened(type, told.equals("SHOP") ? news(null, user) : news(user, null));
        await().untilAsserted(() -> assertThat(inbox("bn")).hasSize(1));
        var entry = inbox("bn").getFirst();
        assertThat(entry.toString()).contains("HT-261123-7K3QFG").doesNotContain("{{");
        assertThat(inbox("en").getFirst()).isNotEqualTo(entry);
        await().atMost(Duration.ofSeconds(10)).until(() -> letters(email).size() == 1);
    }

    @Test
    void anAnswerOfTheShopGoesToTheShopperAndWordsAreNeverReadAsPlaces() {
        register("en", true);
        var body = news(user, null);
        body.put("by", "SELLER");
        body.put("words", "{{number}} <b>we look into it</b>");
        happened("complaint.answered.v1", body);
        await().atMost(Duration.ofSeconds(10)).until(() -> letters(email).size() == 1);
        var letter = letters(email).getFirst();
        assertThat(letter.get("text").asString()).contains("{{number}} <b>we look into it</b>");
        assertThat(letter.get("html").asString()).contains("&lt;b&gt;");
    }

    @Test
    void whoeverIsBothSidesHearsOfTheEndOnce() {
        register("en", true);
        happened("complaint.closed.v1", news(user, user));
        await().atMost(Duration.ofSeconds(10)).until(() -> letters(email).size() == 1);
        assertThat(letters(email).getFirst().get("text").asString()).contains("৳4,250");
        assertThat(inbox("en")).hasSize(1);
    }

    private static Map<String, Object> news(UUID customer, UUID shopOwner) {
        var news = new HashMap<String, Object>(Map.of(
                "orderId",
                Ids.next().toString(),
                "number",
                "HT-261123-7K3QFG",
                "customerId",
                (customer == null ? Ids.next() : customer).toString(),
                "by",
                "SHOPPER",
                "words",
                "ভাঙা এসেছে",
                "reason",
                "DAMAGED",
                "refundMinor",
                425_000,
                "answerBy",
                "2026-11-26T06:24:00Z",
                "lines",
                List.of(Map.of("name", Map.of("bn", "জামদানি শাড়ি", "en", "Jamdani saree"), "quantity", 1))));
        if (shopOwner != null) news.put("sellerOwnerId", shopOwner.toString());
        return news;
    }

    private List<?> inbox(String language) {
        return (List<?>) call(GET, "/api/v1/notifications?lang=" + language, tokens.shopper(user), null, null)
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("items");
    }
}
